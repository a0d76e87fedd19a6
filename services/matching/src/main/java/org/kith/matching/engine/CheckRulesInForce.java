package org.kith.matching.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.checks.RatioRule;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;
import org.kith.engine.model.ChildContact;
import org.kith.engine.rule.RequiredCheck;

/** The check rules in force on a day, for a kind of help. A kind that this version does not know has none. */
public final class CheckRulesInForce {
    private CheckRulesInForce() {}

    /** The check level that regular help of a kind requires on a day; 0 for an unknown kind. */
    public static int levelForRegularHelp(String kind, LocalDate day) {
        return closeness(kind)
                .map(closeness -> RequiredCheck.minimumLevel(ChildContact.of(closeness, true), (int) day.toEpochDay()))
                .orElse(0);
    }

    /**
     * How many children one volunteer may look after at once; empty where somebody else is responsible for the ratio.
     *
     * @param ages codes of the age bands that the offer takes
     */
    public static Optional<RatioRule> ratio(String kind, Collection<String> ages, LocalDate day) {
        return closeness(kind).flatMap(closeness -> CheckRules.published().ratio(closeness, ages, day));
    }

    /** Kinds of which one volunteer may look after so many children at once, codes. */
    public static List<String> kindsWithRatio(LocalDate day) {
        List<String> ages = Arrays.stream(AgeBand.values()).map(AgeBand::code).toList();
        return Arrays.stream(Kind.values())
                .map(Kind::code)
                .filter(kind -> ratio(kind, ages, day).isPresent())
                .toList();
    }

    /** How close a kind comes to children. */
    static Optional<Closeness> closeness(String kind) {
        return Kind.find(kind).map(Kind::closeness);
    }
}
