package org.kith.doorsteps.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kit.json.PlainLetters;

/** The words of an address, each in one spelling. */
final class AddressWords {
    static final String FLAT = "flat";
    private static final String RANGE = "-";

    /** What stands for a range between two numbers. */
    private static final Set<String> RANGES = Set.of(RANGE, "to");

    /** What stands for it between two houses side by side. */
    private static final Set<String> BOTH = Set.of("and", "&");

    /** What letting agents write for a flat by its floor. */
    private static final Map<String, String> FLOORS = Map.of(
            "gff", "ground floor flat", "fff", "first floor flat", "sff", "second floor flat", "tff", "top floor flat");

    private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");
    private static final Pattern JOINED = Pattern.compile(
            "(flat|flt|fl|f|apartment|apt|unit|maisonette|studio|room|rm|no|nr|num|number|house|door)(\\d+[a-z]?)");
    private static final Set<String> FLATS =
            Set.of(FLAT, "flt", "fl", "apartment", "apt", "unit", "maisonette", "studio", "room", "rm");

    /** Alone before a number they say no more than "No": "House 12", "Door 12a". */
    private static final Set<String> DOORS = Set.of("house", "door");

    static final Set<String> NUMBER_SIGNS = Set.of("no", "nos", "nr", "num", "number", "numbers");

    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/])(\\d+) */ *(\\d+)(?![\\w/])");

    /** A degree sign for the raised o of "No". */
    private static final Pattern DEGREES = Pattern.compile("(?i)\\bn\\s*[\u00B0\u02DA]");

    private static final Map<String, String> SPELLINGS = new HashMap<>();

    static {
        // St is a street or a saint: both get one spelling, so that none must be told from the other.
        spell("st", "street", "str", "saint");
        spell("road", "rd");
        spell("lane", "ln", "la");
        spell("avenue", "ave", "av", "aven", "avn");
        spell("close", "cl", "clo");
        spell("crescent", "cres", "cresc", "crs");
        spell("court", "ct", "crt");
        spell("drive", "dr", "drv");
        spell("gardens", "gdns", "gdn", "gds", "garden");
        spell("green", "grn");
        spell("grove", "gro", "grv", "gr");
        spell("place", "pl");
        spell("square", "sq");
        spell("terrace", "ter", "terr", "tce");
        spell("walk", "wlk", "wk");
        spell("way", "wy");
        spell("park", "pk");
        spell("mews", "mws");
        spell("row", "rw");
        spell("rise", "ri");
        spell("hill", "hl");
        spell("view", "vw");
        spell("villas", "vls");
        spell("heights", "hts");
        spell("parade", "pde");
        spell("passage", "psge");
        spell("quay", "qy");
        spell("wharf", "whf");
        spell("yard", "yd");
        spell("boulevard", "blvd", "bvd");
        spell("buildings", "bldgs", "bldg", "building");
        spell("house", "hse", "ho");
        spell("cottage", "cott", "cotts", "cottages");
        spell("estate", "est");
        spell("upper", "upr");
        spell("lower", "lwr");
        spell("great", "gt");
        spell("little", "lt");
        spell("mount", "mt");
        spell("north", "nth");
        spell("south", "sth");
        spell("ground", "gnd", "grd");
        spell("basement", "bsmt", "bmt");
        spell("floor", "flr");
        spell("first", "1st");
        spell("second", "2nd");
        spell("third", "3rd");
        spell("fourth", "4th");
        spell("fifth", "5th");
        spell("sixth", "6th");
        spell("seventh", "7th");
        spell("eighth", "8th");
        spell("ninth", "9th");
        spell("tenth", "10th");
        spell("1", "one");
        spell("2", "two");
        spell("3", "three");
        spell("4", "four");
        spell("5", "five");
        spell("6", "six");
        spell("7", "seven");
        spell("8", "eight");
        spell("9", "nine");
        spell("10", "ten");
        spell("11", "eleven");
        spell("12", "twelve");
    }

    private AddressWords() {}

    private static void spell(String word, String... others) {
        for (String other : others) {
            SPELLINGS.put(other, word);
        }
    }

    /** The words in their order, without signs such as "No". */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain = PlainLetters.ofAddress(DEGREES.matcher(text).replaceAll("no "));
        for (String raw : slashes(plain).strip().split("[ \u2044]+")) {
            Matcher joined = JOINED.matcher(raw);
            boolean flat = !words.isEmpty() && words.getLast().equals(FLAT);
            if (joined.matches() && !flat) {
                add(words, joined.group(1).equals("f") ? FLAT : joined.group(1));
                add(words, joined.group(2));
            } else if (!raw.isEmpty()) {
                List.of(FLOORS.getOrDefault(raw, raw).split(" ")).forEach(word -> add(words, word));
            }
        }
        return ranges(signs(FlatNumbers.inDigits(words)));
    }

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches() || word.matches("\\d+[a-z]?to\\d+[a-z]?");
    }

    private static void add(List<String> words, String raw) {
        String word =
                FLATS.contains(raw) ? FLAT : SPELLINGS.getOrDefault(raw, raw).replaceFirst("^0+(?=\\d)", "");
        int last = words.size() - 1;
        boolean letter = word.matches("[a-z]");
        if (letter && last >= 0 && words.get(last).matches("\\d+")) {
            words.set(last, words.get(last) + word); // 12 a
        } else if (word.equals("s") && last >= 0 && words.get(last).matches("[a-z]{2,}")) {
            words.set(last, words.get(last) + word); // King s
        } else {
            words.add(word);
        }
    }

    /** "No 12", "House 12" and "Door 12" are 12; a house called "No Regrets" or "Rose House" keeps its name. */
    private static List<String> signs(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean door =
                    DOORS.contains(words.get(i)) && (i == 0 || isNumber(words.get(i - 1)) && isFlatAt(words, i - 2));
            boolean sign = (door || isNumberSign(words, i))
                    && isBeforeNumber(words, door && isNumberSign(words, i + 1) ? i + 1 : i);
            if (!sign) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    private static boolean isNumberSign(List<String> words, int index) {
        return index < words.size() && NUMBER_SIGNS.contains(words.get(index));
    }

    private static boolean isBeforeNumber(List<String> words, int index) {
        return index + 1 < words.size() && isNumber(words.get(index + 1));
    }

    /** "12-14" and "12 to 14" are one house; in "Flat 2-14", "14-2" and "12-A" the hyphen only parts. */
    private static List<String> ranges(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int last = kept.size() - 1;
            boolean between = last >= 0
                    && i + 1 < words.size()
                    && (RANGES.contains(word)
                            || BOTH.contains(word) && areNeighbours(kept.get(last), words.get(i + 1)));
            if (between && isRange(kept.get(last), words.get(i + 1)) && !isFlatAt(kept, last - 1)) {
                kept.set(last, kept.get(last) + "to" + words.get(++i));
            } else if (between
                    && kept.get(last).matches("\\d+")
                    && words.get(i + 1).matches("[a-z]")) {
                kept.set(last, kept.get(last) + words.get(++i));
            } else if (!word.equals(RANGE)) {
                kept.add(word);
            }
        }
        return kept;
    }

    /** "30/32" is 30 to 32, two houses side by side; any other slash parts, as in "2/12". */
    private static String slashes(String plain) {
        return SLASHED.matcher(plain)
                .replaceAll(pair -> areNeighbours(pair.group(1), pair.group(2)) ? "$1 - $2" : "$1 $2")
                .replace('/', ' ');
    }

    /** Whether it is the next house on the same side. */
    static boolean areNeighbours(String from, String to) {
        return isNumber(from)
                && isNumber(to)
                && digits(to).subtract(digits(from)).equals(BigInteger.TWO);
    }

    private static boolean isRange(String from, String to) {
        return isNumber(from) && isNumber(to) && digits(from).compareTo(digits(to)) <= 0;
    }

    private static BigInteger digits(String number) {
        return new BigInteger(number.replaceFirst("\\D.*", ""));
    }

    private static boolean isFlatAt(List<String> words, int index) {
        return index >= 0 && words.get(index).equals(FLAT);
    }
}
