package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.List;
import org.kith.contracts.vocabulary.Closeness;

/**
 * What is asked of a volunteer for one closeness to children over a span of days: one entry of {@code standards.json}.
 *
 * @param from first day
 * @param until last day, null while in force
 * @param closeness code of the closeness
 * @param regular whether it is for help that meets the period condition: more than 3 days in any 30
 * @param level the check level asked for
 * @param references how many satisfactory references
 * @param training codes of the courses
 * @param citation act, regulation or policy
 * @param says what it means, for a coordinator
 */
public record Standard(
        LocalDate from,
        LocalDate until,
        String closeness,
        boolean regular,
        int level,
        int references,
        List<String> training,
        String citation,
        String says) {
    /** Level from which the children's barred list is asked for. */
    public static final int BARRED_LIST = 3;

    /** Level that also asks for an assessment of the home. */
    public static final int OVERNIGHT = 4;

    /** Copies the list. */
    public Standard {
        training = List.copyOf(training);
    }

    /** Whether it asks for the children's barred list. */
    public boolean barredList() {
        return level >= BARRED_LIST;
    }

    boolean covers(Closeness what, boolean isRegular, LocalDate day) {
        return closeness.equals(what.code())
                && regular == isRegular
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until));
    }
}
