package org.kith.doorsteps.door;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders labels as people count: 2 before 10, 12 before 12A. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("0*(\\d+)|\\D+");

    @Override
    public int compare(String one, String other) {
        Matcher left = PART.matcher(one.toLowerCase(Locale.ROOT));
        Matcher right = PART.matcher(other.toLowerCase(Locale.ROOT));
        while (true) {
            boolean more = left.find();
            boolean moreOther = right.find();
            if (!more || !moreOther) {
                return Boolean.compare(more, moreOther);
            }
            int order = compare(left, right);
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compare(Matcher left, Matcher right) {
        String number = left.group(1);
        String other = right.group(1);
        if (number == null || other == null) {
            return number == null && other == null
                    ? left.group().compareTo(right.group())
                    : Boolean.compare(number == null, other == null);
        }
        int length = Integer.compare(number.length(), other.length());
        return length == 0 ? number.compareTo(other) : length;
    }
}
