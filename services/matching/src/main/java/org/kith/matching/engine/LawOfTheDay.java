package org.kith.matching.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.kith.engine.model.Closeness;
import org.kith.engine.model.Contact;
import org.kith.engine.rule.CheckStandards;
import org.kith.engine.rule.LegalBasis;
import org.kith.engine.rule.Ratio;
import org.kith.engine.rule.Ratios;

/** The law under which a volunteer of some check level may give help of a kind. */
public final class LawOfTheDay {
    private LawOfTheDay() {}

    /**
     * The basis of the check on a day: that of regular help for a volunteer who is cleared for it, else that of occasional
     * help. Empty for a kind that this version does not know.
     *
     * @param level check level that the volunteer holds
     */
    public static Optional<LegalBasis> basis(String kind, int level, LocalDate day) {
        return Words.closeness(kind).flatMap(closeness -> basis(closeness, level, (int) day.toEpochDay()));
    }

    /** The check level that regular help of a kind asks for on a day; 0 for a kind that this version does not know. */
    public static int mostAsked(String kind, LocalDate day) {
        return Words.closeness(kind)
                .map(closeness -> CheckStandards.leastLevel(new Contact(closeness, true), (int) day.toEpochDay()))
                .orElse(0);
    }

    /**
     * How many children whoever gives this may look after at once; empty where somebody else answers for it.
     *
     * @param ages codes of the age bands that the offer takes
     */
    public static Optional<Ratio> ratio(String kind, Collection<String> ages, LocalDate day) {
        return Words.closeness(kind).flatMap(closeness -> Ratios.strictest(closeness, ages, day));
    }

    private static Optional<LegalBasis> basis(Closeness closeness, int level, int day) {
        Contact regular = new Contact(closeness, true);
        boolean cleared = level >= CheckStandards.leastLevel(regular, day);
        return CheckStandards.basis(cleared ? regular : new Contact(closeness, false), day);
    }
}
