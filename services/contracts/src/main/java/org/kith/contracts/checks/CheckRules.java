package org.kith.contracts.checks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Closeness;

/**
 * What law and policy ask of volunteers, by day: {@code checks/check-rules.json}, the one file for it. Offers opens and
 * pauses offers by it, the engine holds pairs to it.
 */
public final class CheckRules {
    private static final CheckRules PUBLISHED = CheckRulesFile.read("/checks/check-rules.json");

    private final List<CheckRule> checks;
    private final List<ReferenceRule> references;
    private final List<TrainingRule> training;
    private final List<ValidityRule> validity;
    private final List<RatioRule> ratios;
    private final List<IssuerRule> issuers;

    CheckRules(
            List<CheckRule> checks,
            List<ReferenceRule> references,
            List<TrainingRule> training,
            List<ValidityRule> validity,
            List<RatioRule> ratios,
            List<IssuerRule> issuers) {
        this.checks = checks;
        this.references = references;
        this.training = training;
        this.validity = validity;
        this.ratios = ratios;
        this.issuers = issuers;
    }

    /** The rules of the file. */
    public static CheckRules published() {
        return PUBLISHED;
    }

    /** The least check on a day; empty for a day before the first that the file knows. */
    public Optional<CheckRule> find(Closeness closeness, boolean regular, LocalDate day) {
        return checks.stream()
                .filter(rule -> rule.closeness() == closeness
                        && rule.regular() == regular
                        && rule.basis().covers(day))
                .findFirst();
    }

    /**
     * The least check on a day.
     *
     * @throws IllegalStateException for a day before the first that the file knows
     */
    public CheckRule check(Closeness closeness, boolean regular, LocalDate day) {
        return find(closeness, regular, day)
                .orElseThrow(() -> new IllegalStateException("no check rule for " + closeness + " on " + day));
    }

    /** How many references are asked for on a day; empty where none is. */
    public Optional<ReferenceRule> references(Closeness closeness, LocalDate day) {
        return references.stream()
                .filter(rule ->
                        rule.closeness().contains(closeness) && rule.basis().covers(day))
                .findFirst();
    }

    /** The courses that are asked for on a day. */
    public List<TrainingRule> training(Closeness closeness, LocalDate day) {
        return training.stream()
                .filter(rule ->
                        rule.closeness().contains(closeness) && rule.basis().covers(day))
                .toList();
    }

    /** Who issued a certificate of that day; empty for a day on which the file knows nobody who did. */
    public Optional<IssuerRule> issuer(LocalDate issuedOn) {
        return issuers.stream().filter(rule -> rule.basis().covers(issuedOn)).findFirst();
    }

    /** The first day of which there can be a certificate. */
    public LocalDate firstCertificate() {
        return issuers.stream()
                .map(rule -> rule.basis().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first day that the file knows; nothing seen before it is judged by its rules. */
    public LocalDate firstDay() {
        return checks.stream()
                .map(rule -> rule.basis().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Codes of every course that the file knows, whether it is asked for today or not. */
    public List<String> courses() {
        return training.stream().map(TrainingRule::course).distinct().toList();
    }

    /**
     * How long something seen counts, by the rule of a day.
     *
     * @param of a constant of {@link ValidityRule}
     */
    public ValidityRule validity(String of, LocalDate day) {
        return validity.stream()
                .filter(rule -> rule.of().equals(of) && rule.basis().covers(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule how long a " + of + " counts on " + day));
    }

    /**
     * The strictest ratio for a volunteer who takes children of these ages; empty where somebody else answers for it, and for
     * ages that this version does not know.
     *
     * @param ages codes of age bands
     */
    public Optional<RatioRule> ratio(Closeness closeness, Collection<String> ages, LocalDate day) {
        return ratios.stream()
                .filter(rule -> rule.closeness().contains(closeness)
                        && rule.basis().covers(day)
                        && ages.stream().anyMatch(rule.ages()::contains))
                .min(Comparator.comparingInt(RatioRule::most));
    }
}
