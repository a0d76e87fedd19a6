package org.kith.doorsteps.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.places.Door;
import org.kith.places.Street;
import org.kith.places.loading.Places;

class NormalAddressTest {
    private static final String POSTCODE = "ZN1 0AA";

    /** Ways of typing the same text. */
    private static final List<UnaryOperator<String>> TYPING = List.of(
            text -> text,
            text -> text.toUpperCase(Locale.ROOT),
            text -> text.toLowerCase(Locale.ROOT),
            text -> " " + text + "\t",
            text -> text.replace(" ", "  "),
            text -> text.replace(' ', '\u00A0'),
            text -> text.replace(' ', '\u2009'),
            text -> text.replace(' ', '\u3000'),
            text -> text + "\u00A0",
            text -> text + "\u200B",
            text -> text.charAt(0) + "\u2060" + text.substring(1),
            text -> "\u202A" + text + "\u202C",
            text -> text + ",",
            text -> text + ".",
            text -> "\u201C" + text + "\u201D",
            NormalAddressTest::wide,
            text -> text.replace('a', '\u0430').replace('A', '\u0410'),
            text -> text.replace('o', '\u043E').replace('O', '\u041E'),
            text -> text.replace('e', '\u0435').replace('K', '\u039A'),
            text -> text.replace('g', '\u0581').replace('R', '\uA4E3'),
            text -> text.replace("o", "o\u0301"),
            text -> text + "\u3164");

    /** Ways of writing one house number. */
    private static List<UnaryOperator<String>> houses() {
        return List.of(
                label -> label,
                label -> "No " + label,
                label -> "No. " + label,
                label -> "no" + label,
                label -> "\u2116 " + label,
                label -> "#" + label,
                label -> "Number " + label,
                label -> "0" + label,
                label -> label.replaceAll("(?<=\\d)(?=[A-Za-z])", " "),
                label -> label.replaceAll("(?<=\\d)(?=[A-Za-z])", "-"),
                label -> label.replaceAll("(?<=\\d)(?=[A-Za-z])", "/"));
    }

    private static List<String> flats(String flat, String house) {
        return List.of(
                "Flat " + flat + ", " + house,
                "Flat " + flat + " " + house,
                "Flat " + flat + "," + house,
                "Flat " + flat + " - " + house,
                "Flat " + flat + "/" + house,
                house + " Flat " + flat,
                house + ", Flat " + flat,
                house + " (Flat " + flat + ")",
                "Apt " + flat + ", " + house,
                "Apartment " + flat + ", No " + house,
                "flat" + flat + " " + house,
                "FLT " + flat + " " + house);
    }

    private static List<String> streets() {
        return List.of(
                "King's Mews Road",
                "Kings Mews Road",
                "King\u2019s Mews Road",
                "King s Mews Road",
                "Kings  Mews Rd",
                "Kings Mews Rd.",
                "Kings Mws Rd",
                "Kings-Mews Road",
                "KingsMews Road");
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c < 127 ? (char) (c - 0x21 + 0xFF01) : (char) c));
        return wide.toString();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Each spelling alone, and two thousand random combinations of them. */
    @Test
    void everySpellingIsTheSameDoor() {
        String house = NormalAddress.of("12A", "Kings Mews Road", POSTCODE);
        String flat = NormalAddress.of("Flat 2, 14", "Kings Mews Road", POSTCODE);
        Random random = new Random(20261128);
        for (UnaryOperator<String> typing : TYPING) {
            same(house, typing.apply("12A"), "Kings Mews Road");
            same(house, "12A", typing.apply("Kings Mews Road"));
        }
        houses().forEach(writing -> same(house, writing.apply("12A"), "Kings Mews Road"));
        flats("2", "14").forEach(label -> same(flat, label, "Kings Mews Road"));
        streets().forEach(street -> same(house, "12A", street));
        for (int i = 0; i < 2_000; i++) {
            same(house, any(TYPING, random).apply(any(houses(), random).apply("12A")), street(random));
            same(flat, any(TYPING, random).apply(any(flats("2", "14"), random)), street(random));
        }
        same(house, "12A Kings Mews Road", "Kings Mews Road");
        same(house, "12A", "12A Kings Mews Road");
        same(flat, "Flat 2", "14 Kings Mews Road");
    }

    private static String street(Random random) {
        return any(TYPING, random).apply(any(streets(), random));
    }

    private static void same(String normal, String label, String street) {
        assertThat(NormalAddress.of(label, street, POSTCODE))
                .as("%s, %s", label, street)
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Harbour Rd     | Harbour Road
            Harbour Ln     | Harbour Lane
            Harbour St     | Harbour Street
            Harbour Ave.   | Harbour Avenue
            St. John's St  | Saint Johns Street
            The Harbour Cl | Harbour Close
            Sand & Sea Ter | Sand and Sea Terrace
            Café Row       | Cafe Row
            """)
    void abbreviationsAreWhatTheyStandFor(String one, String other) {
        same(NormalAddress.of("7", other, POSTCODE), "7", one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flat 2, 12      | Kings Mews Road                  | F2, 12
            Flat 2, 12      | Kings Mews Road                  | Fl. 2, 12
            Flat 2, 12      | Kings Mews Road                  | Room 2, 12
            Flat 2, 12      | Kings Mews Road                  | Flat 2, House 12
            Flat 2, 12      | Kings Mews Road                  | Flat 2, N° 12
            Flat 2, 12      | Flat 2, 12 Kings Mews Road       | Flat 2
            Flat 2, 12      | Flat 2 Kings Mews Road           | 12
            Flat 2, 12      | 12 Kings Mews Road               | Flat 2, 12
            Flat 2, 12      | Flat 2, 12 Kings Mews Road       | Flat 2, 12
            12              | Kings Mews Road                  | House 12
            12              | Kings Mews Road                  | N° 12
            12              | Kings Mews Road                  | N°12
            12              | Kings Mews Road, Northwick       | 12
            12              | Kings Mews Road, ZN1 0AA         | 12
            12              | Kings Mews Road, Northwick zn10aa | 12
            12              | Kings Mews Road                  | 12 Kings Mews Road, Northwick, ZN1 0AA
            Rose Cottage    | The Kings Mews Road              | The Rose Cottage
            Rose Cottage    | Kings Mews Road, The             | Rose Cottage, The
            First Floor Flat, 22 | Kings Mews Road             | 1st Floor Flat, 22
            First Floor Flat, 22 | Kings Mews Road             | First floor, 22
            First Floor Flat, 22 | Kings Mews Road             | 22 (first floor)
            First Floor Flat, 22 | Kings Mews Road             | FFF 22
            First Floor Flat, 22 | Kings Mews Road             | 22 1st flr flt
            Ground Floor Flat, 22 | Kings Mews Road            | GFF, 22
            30-32           | Kings Mews Road                  | 30 to 32
            30-32           | Kings Mews Road                  | 30 \u2013 32
            30-32           | Kings Mews Road                  | 30/32
            30-32           | Kings Mews Road                  | 30 / 32
            30-32           | Kings Mews Road                  | No30/32
            30-32           | Kings Mews Road                  | No 30 \u2215 32
            30-32           | 30/32 Kings Mews Road            | 30/32
            30-32           | Kings Mews Road                  | 30 & 32
            30-32           | Kings Mews Road                  | 30 and 32
            30-32           | Kings Mews Road                  | Nos 30-32
            30-32           | Kings Mews Road                  | Nos. 30 & 32
            30-32           | Kings Mews Road                  | Numbers 30 and 32
            31-33           | 31/33 Kings Mews Road            | 31 to 33
            """)
    void whatIsWrittenInAnotherWayIsTheSameDoor(String label, String street, String written) {
        assertThat(NormalAddress.of(written, street, POSTCODE, List.of("Northwick", "Harbour")))
                .isEqualTo(NormalAddress.of(label, "Kings Mews Road", POSTCODE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Door 12a             | 12a
            door12a              | 12a
            DOOR No 12 A         | 12a
            Flat 2, Door 12a     | Flat 2, 12a
            Flat II              | Flat 2
            flat ii, 12          | Flat 2, 12
            Flat \u2161, 12      | Flat 2, 12
            12, Apartment III    | Flat 3, 12
            Unit IV, 12          | Flat 4, 12
            Flat No. VI, 12      | Flat 6, 12
            Room VII             | Flat 7
            Flat VIII/12         | Flat 8, 12
            Flt IX, No 12        | Flat 9, 12
            2nd flat             | Flat 2
            2nd Flat, 12         | Flat 2, 12
            The Second Flat, 12  | Flat 2, 12
            12, third flat       | Flat 3, 12
            Flat 2nd, 12         | Flat 2, 12
            12 Flat Tenth        | Flat 10, 12
            11th flat, 12        | Flat 11, 12
            Floor II             | 2nd Floor
            Floor 2              | Second Floor Flat
            Floor V, 22          | 5th floor flat, 22
            22, Floor I          | First Floor Flat, 22
            22, floor 3          | Third Floor Flat, 22
            7th floor flat, 22   | Seventh floor, 22
            Flat 3, Floor 2, 22  | Flat 3, second floor, 22
            """)
    void aNumberIsTheSameHoweverItIsWritten(String written, String label) {
        same(NormalAddress.of(label, "Kings Mews Road", POSTCODE), written, "Kings Mews Road");
    }

    /** Nobody reads one as the other: a request at one is none at the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flat II, 12             | Flat 11, 12
            Flat II, 12             | Flat 1, 12
            Flat II, 12             | 12
            Flat II                 | 2
            II                      | 2
            2nd flat                | 2
            Second Floor Flat, 12   | Flat 2, 12
            2nd floor, 12           | 2nd flat, 12
            Flat, second floor, 12  | Flat 2, 12
            Floor 2, 12             | Flat 2, 12
            Floor 2, 12             | Floor 1, 12
            Floor 2                 | 2
            Ground Floor 2          | Second Floor
            Open Door               | Open
            Door Cottage            | Cottage
            Flat 4, 12              | Flat 6, 12
            Flat I, 12              | Flat 2, 12
            Flat L, 12              | Flat 50, 12
            Flat C, 12              | Flat 100, 12
            Ivy House               | 4 Y House
            """)
    void anotherNumberIsAnotherDoor(String label, String other) {
        assertThat(NormalAddress.of(label, "Kings Mews Road", POSTCODE))
                .isNotEqualTo(NormalAddress.of(other, "Kings Mews Road", POSTCODE));
        assertThat(alike(label)).isNotEqualTo(alike(other));
    }

    /** Whether it is a letter or the first, the sign does not tell: they are doors of their own, and a request holds for both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flat I, 12 | Flat 1, 12
            Flat V, 12 | Flat 5, 12
            Flat X, 12 | Flat 10, 12
            Flat I     | Flat 1
            Flat i, 12 | 12I
            """)
    void oneLetterMayBeANumber(String label, String other) {
        assertThat(NormalAddress.of(label, "Kings Mews Road", POSTCODE))
                .isNotEqualTo(NormalAddress.of(other, "Kings Mews Road", POSTCODE));
        assertThat(alike(label)).isEqualTo(alike(other)).isNotEqualTo(alike("Flat 2, 12"));
    }

    private static String alike(String label) {
        return NormalAddress.alike(NormalAddress.of(label, "Kings Mews Road", POSTCODE));
    }

    /** In doubt the request counts; what nobody reads as the other has marks of its own. */
    @Test
    void whatMayBeReadAsTheOtherSharesItsMark() {
        for (String label : List.of("12/2", "2/12", "2, 12", "12, 2", "F2, 12", "Flat 12, 2", "12 Flat 2", "12-2")) {
            assertThat(alike(label)).as(label).isEqualTo(alike("Flat 2, 12"));
        }
        assertThat(alike("12A")).isEqualTo(alike("Flat A, 12")).isEqualTo(alike("12/A"));
        for (String label : List.of("12/14", "12-14", "12 to 14", "14/12", "Flat 14, 12", "12, Flat 14")) {
            assertThat(alike(label)).as(label).isEqualTo(alike("Flat 12, 14"));
        }
        for (String other : List.of("30/2", "30/31", "32/30", "30/34", "28/30/32", "Flat 30/32")) {
            assertThat(NormalAddress.of(other, "Kings Mews Road", POSTCODE))
                    .as(other)
                    .isNotEqualTo(NormalAddress.of("30-32", "Kings Mews Road", POSTCODE));
        }
        List<String> others = List.of(
                "12",
                "12A",
                "12B",
                "121",
                "1",
                "2",
                "Flat 1",
                "Flat 2",
                "Flat 1, 12",
                "Flat 2, 12",
                "Flat 2A, 12",
                "Flat 1, 14",
                "12-14",
                "12-16",
                "Flat 12, 16",
                "Basement Flat, 12",
                "Ground Floor Flat, 12",
                "Rose Cottage");
        assertThat(others.stream().map(NormalAddressTest::alike)).doesNotHaveDuplicates();
    }

    /** Every two of these are different doors. */
    @Test
    void otherDoorsStayOthers() {
        List<String> labels = List.of(
                "12",
                "12A",
                "12B",
                "121",
                "1",
                "2",
                "14",
                "12-14",
                "Flat 1",
                "Flat 2",
                "Flat 1, 12",
                "Flat 2, 12",
                "Flat 2A, 12",
                "Flat A, 12",
                "Flat 1, 14",
                "Flat 12, 1",
                "Flat 12, 14",
                "12\u00BD",
                "Rose Cottage",
                "Basement Flat, 12",
                "Ground Floor Flat, 12",
                "First Floor Flat, 12",
                "No Regrets");
        Map<String, String> doors = new HashMap<>();
        for (String street : List.of("Kings Mews Road", "Kings Mews Lane", "Queens Mews Road", "St Johns Road")) {
            for (String label : labels) {
                String address = label + ", " + street;
                assertThat(doors.put(NormalAddress.of(label, street, POSTCODE), address))
                        .as(address)
                        .isNull();
            }
        }
        assertThat(NormalAddress.of("12", "Kings Mews Road", "ZN1 0AB"))
                .isNotEqualTo(NormalAddress.of("12", "Kings Mews Road", POSTCODE));
    }

    @Test
    void noTwoDoorsOfNorthwickAreOne() {
        List<String> normal = new ArrayList<>();
        for (Street street : Places.northwick().streets()) {
            for (Door door : street.doors()) {
                normal.add(NormalAddress.of(
                        door.label(), street.name(), door.postcode().value()));
            }
        }
        assertThat(normal).hasSizeGreaterThan(2_000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"'\u00A0', Long Row", "'\u200B', Long Row", "'\u3164', Long Row", "'\u2014', Long Row", "1, '\u2800'"})
    void whatCannotBeSeenIsNoAddress(String label, String street) {
        assertThat(NormalAddress.of(label, street, POSTCODE)).isEmpty();
    }
}
