package org.kith.gateway.portal.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kit.json.PhoneNumber;

/** What a link to a telephone number calls: the number alone, without the words before it, and the extension or the hours written after it. */
public final class Telephone {
    private static final int NATIONAL = 11;
    private static final int FEWEST = 7;
    private static final int MOST = 15;

    /** Digits, in brackets or not; digits that a letter follows, as in "6pm", are no part of a number. */
    private static final Pattern GROUP = Pattern.compile("\\G ?(?:\\(([0-9 ]+)\\)|(\\+?[0-9]+)(?![0-9\\p{L}:]))");

    private Telephone() {}

    /** The address of the link; empty when the text has no number first or behind words, so that none is called by mistake. */
    public static String link(String text) {
        String normal = PhoneNumber.normal(text);
        if (normal == null) {
            return "";
        }
        StringBuilder number = new StringBuilder();
        Matcher group = GROUP.matcher(PhoneNumber.withoutWordsBefore(normal));
        while (group.find()) {
            String digits =
                    group.group(1) == null ? group.group(2) : group.group(1).replace(" ", "");
            boolean abroad = number.indexOf("+") == 0 || number.indexOf("00") == 0;
            if (abroad && "0".equals(digits) && group.group(1) != null) {
                continue;
            }
            if (digits.startsWith("+") && !number.isEmpty() || number.length() + digits.length() > most(number)) {
                break;
            }
            number.append(digits);
        }
        return number.length() < FEWEST ? "" : "tel:" + number;
    }

    /** Characters that a number beginning like this can have. */
    private static int most(StringBuilder number) {
        if (number.indexOf("+44") == 0) {
            return NATIONAL + 2;
        }
        return number.indexOf("0") == 0 && number.indexOf("00") != 0 ? NATIONAL : MOST;
    }
}
