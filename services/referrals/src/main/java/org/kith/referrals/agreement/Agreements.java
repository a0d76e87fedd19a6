package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kith.referrals.needs.MatchingAgreed;

/** What families agree to, as far as the current transaction may see it. */
@ApplicationScoped
public class Agreements implements MatchingAgreed {
    private final AgreementActRepository acts;
    private final WordsElsewhere elsewhere;

    Agreements(AgreementActRepository acts, WordsElsewhere elsewhere) {
        this.acts = acts;
        this.elsewhere = elsewhere;
    }

    /** What is in force for a family, by what was said in its record and in others that its organisation has of its children. */
    public AgreementInForce of(UUID familyId) {
        return of(acts.ofFamily(familyId), elsewhere.of(familyId));
    }

    /** The same when both are read already. */
    static AgreementInForce of(List<AgreementAct> own, List<WordsElsewhere.Counted> elsewhere) {
        return new AgreementInForce(Stream.concat(
                        own.stream().map(AgreementAct::word), elsewhere.stream().map(WordsElsewhere.Counted::word))
                .toList());
    }

    /**
     * What will be in force when this is recorded.
     *
     * @param familyId null for a family that is new
     * @param children who are known, in no order
     * @param toCome children who are not stored yet, each with what it is known by
     * @param sent null when nothing more is said
     */
    public AgreementInForce with(
            UUID familyId, Collection<UUID> children, Map<UUID, List<String>> toCome, AgreementSent sent, Instant at) {
        AgreementInForce now = (familyId == null ? new AgreementInForce(List.of()) : of(familyId))
                .with(elsewhere.ofThoseToCome(toCome));
        List<UUID> all =
                Stream.concat(children.stream(), toCome.keySet().stream()).toList();
        return sent == null ? now : now.with(Statement.words(sent, all, at));
    }

    @Override
    public Predicate<UUID> childrenOf(UUID familyId) {
        AgreementInForce agreement = of(familyId);
        return child -> agreement.holds(child, Purpose.MATCH);
    }

    /**
     * Agreement in short.
     *
     * @param inForce what is agreed to for all children
     * @param givenBy who said yes last, as far as the family's own record says; null when nobody did
     * @param givenOn when they did
     * @param withdrawnAt when something was withdrawn that is not agreed to again; null when nothing is
     */
    public record Summary(Collection<Purpose> inForce, String givenBy, LocalDate givenOn, Instant withdrawnAt) {}

    /** Agreement of a family in short. */
    public Summary summary(UUID familyId, Collection<UUID> children) {
        List<AgreementAct> own = acts.ofFamily(familyId);
        List<WordsElsewhere.Counted> others = elsewhere.of(familyId);
        AgreementInForce agreement = of(own, others);
        AgreementAct yes = own.stream()
                .filter(act -> act.answer() == Answer.GIVEN)
                .max(Comparator.comparing(AgreementAct::saidOn).thenComparing(AgreementAct::recordedAt))
                .orElse(null);
        Instant withdrawn = Stream.concat(
                        own.stream().map(AgreementAct::word), others.stream().map(WordsElsewhere.Counted::word))
                .filter(word -> word.answer() == Answer.WITHDRAWN)
                .filter(word -> !agreement.holdsForAll(
                        word.childId() == null ? children : List.of(word.childId()), word.purpose()))
                .map(Word::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Summary(
                agreement.purposesFor(children),
                yes == null ? null : yes.givenBy(),
                yes == null ? null : yes.saidOn(),
                withdrawn);
    }
}
