package org.kith.offers.kind;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.kith.contracts.checks.ReferenceRule;
import org.kith.contracts.checks.TrainingRule;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;
import org.kith.offers.suitability.VettingRequirements;

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
 * @param meaning what it means
 * @param from first day the rule holds
 * @param until last day it holds, null while in force
 * @param occasional the same for help on at most 3 days in any 30
 */
public record KindView(
        @CodeOf(Kind.class) String code,
        @CodeOf(Closeness.class) String closeness,
        int level,
        boolean barredList,
        int references,
        List<String> training,
        String citation,
        String meaning,
        LocalDate from,
        @Nullable LocalDate until,
        Occasional occasional) {
    /**
     * What is asked for help on at most 3 days in any 30.
     *
     * @param level check level
     * @param barredList whether the children's barred list is asked for
     * @param references how many satisfactory references
     * @param training codes of the courses
     * @param citation act, regulation or policy
     * @param meaning what it means
     */
    public record Occasional(
            int level, boolean barredList, int references, List<String> training, String citation, String meaning) {}

    static KindView of(Kind kind, VettingRequirements regular, VettingRequirements occasional) {
        return new KindView(
                kind.code(),
                kind.closeness().code(),
                regular.level(),
                regular.check().barredList(),
                references(regular),
                training(regular),
                regular.citation(),
                regular.check().basis().meaning(),
                regular.check().basis().from(),
                regular.check().basis().until().orElse(null),
                new Occasional(
                        occasional.level(),
                        occasional.check().barredList(),
                        references(occasional),
                        training(occasional),
                        occasional.citation(),
                        occasional.check().basis().meaning()));
    }

    private static int references(VettingRequirements asked) {
        return asked.references().map(ReferenceRule::atLeast).orElse(0);
    }

    private static List<String> training(VettingRequirements asked) {
        return asked.training().stream().map(TrainingRule::course).toList();
    }
}
