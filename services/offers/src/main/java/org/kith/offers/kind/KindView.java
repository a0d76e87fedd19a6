package org.kith.offers.kind;

import java.time.LocalDate;
import java.util.List;
import org.kith.contracts.vocabulary.Kind;
import org.kith.offers.suitability.Standard;

/**
 * A kind of help and what is asked of who gives it.
 *
 * @param code its code
 * @param closeness how close it comes to children
 * @param level check level asked for when the help may be more than 3 days in any 30
 * @param barredList whether the children's barred list is asked for
 * @param references how many satisfactory references
 * @param training codes of the courses
 * @param citation act, regulation or policy
 * @param says what it means
 * @param from first day the rule holds
 * @param until last day it holds, null while in force
 * @param occasional the same for help on at most 3 days in any 30
 */
public record KindView(
        String code,
        String closeness,
        int level,
        boolean barredList,
        int references,
        List<String> training,
        String citation,
        String says,
        LocalDate from,
        LocalDate until,
        Asked occasional) {
    /**
     * What is asked.
     *
     * @param level check level
     * @param barredList whether the children's barred list is asked for
     * @param references how many satisfactory references
     * @param training codes of the courses
     * @param citation act, regulation or policy
     * @param says what it means
     */
    public record Asked(
            int level, boolean barredList, int references, List<String> training, String citation, String says) {}

    static KindView of(Kind kind, Standard regular, Standard occasional) {
        return new KindView(
                kind.code(),
                kind.closeness().code(),
                regular.level(),
                regular.barredList(),
                regular.references(),
                regular.training(),
                regular.citation(),
                regular.says(),
                regular.from(),
                regular.until(),
                new Asked(
                        occasional.level(),
                        occasional.barredList(),
                        occasional.references(),
                        occasional.training(),
                        occasional.citation(),
                        occasional.says()));
    }
}
