package org.kith.matching.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.kith.contracts.checks.Basis;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.checks.RatioRule;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;
import org.kith.engine.model.ChildContact;
import org.kith.engine.rule.RequiredCheck;

/** The check rules in force on a day, for a kind of help. A kind that this version does not know has none. */
public final class CheckRulesInForce {
    private CheckRulesInForce() {}

    /**
     * The law or policy behind the check: that for regular help if the volunteer holds the level it requires, otherwise
     * that for occasional help.
     *
     * @param level check level that the volunteer holds
     */
    public static Optional<Basis> basis(String kind, int level, LocalDate day) {
        return closeness(kind).flatMap(closeness -> basis(closeness, level, (int) day.toEpochDay()));
    }

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

    /** How close a kind comes to children. */
    static Optional<Closeness> closeness(String kind) {
        return Kind.find(kind).map(Kind::closeness);
    }

    private static Optional<Basis> basis(Closeness closeness, int level, int day) {
        ChildContact regular = ChildContact.of(closeness, true);
        boolean holdsRegular = level >= RequiredCheck.minimumLevel(regular, day);
        return RequiredCheck.basis(holdsRegular ? regular : ChildContact.of(closeness, false), day);
    }
}
