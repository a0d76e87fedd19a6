package org.kith.doorsteps.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The number of a flat or a floor in digits, where it is written in Roman ones or as an ordinal. */
final class FlatNumbers {
    private static final String FLOOR = "floor";

    /** Of more than one letter: these are no letters of a flat. */
    private static final Map<String, String> ROMAN =
            Map.of("ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9");

    /** Flat I is the first, or the one after H. */
    private static final Map<String, String> ROMAN_OR_LETTER = Map.of("i", "1", "v", "5", "x", "10");

    private static final Pattern LETTER = Pattern.compile("(?<=[/\\d])([ivx])(?=/|\\b)");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)");

    private FlatNumbers() {}

    /** The words with such a number in digits, behind its flat. */
    static List<String> inDigits(List<String> words) {
        List<String> said = new ArrayList<>(words);
        for (int i = 0; i < said.size(); i++) {
            said.set(i, withoutRoman(said, i));
        }
        for (int i = 0; i + 1 < said.size(); i++) {
            String number = number(said.get(i));
            if (number != null && isFlat(said, i + 1)) { // 2nd flat
                said.set(i, AddressWords.FLAT);
                said.set(i + 1, number);
            } else if (isFlat(said, i)
                    && isLastOrBeforeNumber(said, i + 1)
                    && number(said.get(i + 1)) != null) { // flat 2nd
                said.set(i + 1, number(said.get(i + 1)));
            } else if (isNumberedFloor(said, i)) { // floor 2
                said.set(i, ORDINALS.get(Integer.parseInt(said.get(i + 1)) - 1));
                said.set(i + 1, FLOOR);
            }
        }
        return said;
    }

    /** A flat's letter as the digit that it may be: whether I is a letter or the first, the sign on the door does not tell. */
    static String orDigits(String numbers) {
        return LETTER.matcher(numbers).replaceAll(letter -> " " + ROMAN_OR_LETTER.get(letter.group(1)));
    }

    private static String withoutRoman(List<String> words, int at) {
        String word = words.get(at);
        int before = at > 0 && AddressWords.NUMBER_SIGNS.contains(words.get(at - 1)) ? at - 2 : at - 1;
        if (before >= 0 && words.get(before).equals(AddressWords.FLAT)) {
            return ROMAN.getOrDefault(word, word);
        }
        boolean ofFloor = before >= 0 && words.get(before).equals(FLOOR) && isAloneBefore(words, before);
        return ofFloor ? ROMAN.getOrDefault(word, ROMAN_OR_LETTER.getOrDefault(word, word)) : word;
    }

    /** Not "Second Floor 2", which has its number; of "2 floor 3" nobody knows which is the floor. */
    private static boolean isNumberedFloor(List<String> words, int at) {
        return words.get(at).equals(FLOOR) && isAloneBefore(words, at) && isSmall(words.get(at + 1));
    }

    private static boolean isAloneBefore(List<String> words, int floor) {
        return floor == 0
                || AddressWords.isNumber(words.get(floor - 1)) && !isSmall(words.get(floor - 1))
                || floor > 1
                        && words.get(floor - 2).equals(AddressWords.FLAT)
                        && AddressWords.isNumber(words.get(floor - 1));
    }

    private static boolean isSmall(String word) {
        return word.matches("[1-9]|10");
    }

    private static boolean isFlat(List<String> words, int at) {
        return words.get(at).equals(AddressWords.FLAT);
    }

    private static boolean isLastOrBeforeNumber(List<String> words, int at) {
        return at + 1 == words.size() || AddressWords.isNumber(words.get(at + 1));
    }

    private static String number(String word) {
        int place = ORDINALS.indexOf(word);
        if (place >= 0) {
            return Integer.toString(place + 1);
        }
        var ordinal = ORDINAL.matcher(word);
        return ordinal.matches() ? ordinal.group(1).replaceFirst("^0+(?=.)", "") : null;
    }
}
