package org.kith.doorsteps.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one normal form of an address: two spellings of one door have the same, so that do-not-knock and unsafe hold for it
 * whoever wrote it down and how. What it cannot tell apart is one door: it is better not to knock next door than to knock
 * where somebody asked not to be. The database keeps it beside each door.
 */
public final class NormalAddress {
    private static final String BETWEEN = "|";
    private static final int NUMBERS = 2;
    private static final int NAMES = 3;
    private static final int FLATS = 4;
    private static final String THE = "the";
    private static final Pattern PAIR = Pattern.compile("\\b(\\d+)to(\\d+)\\b");
    private static final Set<String> WHICH_FLAT =
            Set.of("basement", "floor", "ground", "top", "upper", "lower", "gardens", "rear", "front", "attic");

    private NormalAddress() {}

    /**
     * The normal form.
     *
     * @param label what is on the door
     * @param street its street, perhaps with the number before it
     * @param postcode in its written form
     * @return empty when label or street have no letter or digit that can be seen
     */
    public static String of(String label, String street, String postcode) {
        return of(label, street, postcode, List.of());
    }

    /**
     * The normal form.
     *
     * @param around names of where the door is, such as its town, which may be written behind street or label
     */
    public static String of(String label, String street, String postcode, List<String> around) {
        List<String> onDoor = new ArrayList<>(AddressWords.of(label));
        List<String> onSign = new ArrayList<>(AddressWords.of(street));
        if (onDoor.isEmpty() || onSign.isEmpty()) {
            return "";
        }
        List<List<String>> behind = Stream.concat(Stream.of(postcode, postcode.replace(" ", "")), around.stream())
                .map(AddressWords::of)
                .toList();
        withoutBehind(onDoor, behind);
        withoutBehind(onSign, behind);
        numberFromStreet(onSign, onDoor);
        streetFromLabel(onDoor, onSign);
        withoutArticle(onSign);
        withoutArticle(onDoor);
        return String.join(BETWEEN, postcode, String.join("", onSign), house(onDoor));
    }

    /**
     * What several doors may be read as: "2/12" is flat 2 of 12, or flat 12 of 2; "Flat A, 12" is 12A; "2/4" is two houses, or
     * flat 2 of 4; Flat I is the first, or the one after H. They may be doors of
     * their own, and who asked not to be knocked at one is not knocked at the others: in doubt the request counts.
     *
     * @param normal a normal form
     */
    public static String alike(String normal) {
        String[] parts = normal.split("\\|", -1);
        String pairs = PAIR.matcher(parts[NUMBERS])
                .replaceAll(pair -> AddressWords.areNeighbours(pair.group(1), pair.group(2)) ? "$1 $2" : "$0");
        List<String> numbers = Pattern.compile("\\d+to\\d+|\\d+|[a-z]+")
                .matcher(FlatNumbers.orDigits(pairs + " " + parts[FLATS]))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
        // Flat 2 without a house is not number 2.
        String alone = parts[NUMBERS].isEmpty() && !parts[FLATS].isEmpty() ? AddressWords.FLAT : "";
        return String.join(BETWEEN, parts[0], parts[1], parts[NAMES], alone + String.join(" ", numbers));
    }

    /** Town and postcode are no part of street or label. */
    private static void withoutBehind(List<String> words, List<List<String>> behind) {
        boolean found = true;
        while (found) {
            found = false;
            for (List<String> name : behind) {
                int rest = words.size() - name.size();
                if (!name.isEmpty()
                        && rest > 0
                        && words.subList(rest, words.size()).equals(name)) {
                    words.subList(rest, words.size()).clear();
                    found = true;
                }
            }
        }
    }

    /** "14 Long Row" with "Flat 2" on the door is Long Row with "Flat 2, 14"; what stands in both is said once. */
    private static void numberFromStreet(List<String> street, List<String> label) {
        List<String> moved = new ArrayList<>();
        while (street.size() > 1) {
            boolean flat = street.getFirst().equals(AddressWords.FLAT) && street.size() > 2;
            if (!flat && !AddressWords.isNumber(street.getFirst())) {
                break;
            }
            moved.add(street.removeFirst());
            if (flat) {
                moved.add(street.removeFirst());
            }
        }
        if (Collections.indexOfSubList(moved, label) >= 0) {
            label.clear();
        }
        if (!moved.isEmpty() && Collections.indexOfSubList(label, moved) < 0) {
            label.addAll(moved);
        }
    }

    /** "12 Long Row" on the door of Long Row is 12. */
    private static void streetFromLabel(List<String> label, List<String> street) {
        int rest = label.size() - street.size();
        if (rest > 0 && label.subList(rest, label.size()).equals(street)) {
            label.subList(rest, label.size()).clear();
        }
    }

    /** House, then flat, in whichever order they were written. */
    private static String house(List<String> label) {
        StringBuilder numbers = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder flat = new StringBuilder();
        for (int i = 0; i < label.size(); i++) {
            String word = label.get(i);
            boolean named = i > 0 && WHICH_FLAT.contains(label.get(i - 1)); // the basement flat, the top flat
            if (word.equals(AddressWords.FLAT) && !named && i + 1 < label.size() && isOfFlat(label.get(i + 1))) {
                flat.append('/').append(label.get(++i));
            } else if (AddressWords.isNumber(word)) {
                numbers.append(numbers.isEmpty() ? "" : " ").append(word);
            } else if (!word.equals(AddressWords.FLAT) || !named) { // the first floor is the first floor flat
                names.append(word);
            }
        }
        return numbers + BETWEEN + names + BETWEEN + flat;
    }

    private static boolean isOfFlat(String word) {
        return AddressWords.isNumber(word) || word.matches("[a-z]\\d{0,3}");
    }

    /** "The Old Mill" and "Old Mill, The" are Old Mill. */
    private static void withoutArticle(List<String> words) {
        if (words.size() > 1 && words.getFirst().equals(THE)) {
            words.removeFirst();
        }
        if (words.size() > 1 && words.getLast().equals(THE)) {
            words.removeLast();
        }
    }
}
