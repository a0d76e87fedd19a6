package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.kith.referrals.needs.MatchingAgreed;

/** What families agree to, as far as the current transaction may see it. */
@ApplicationScoped
public class Agreements implements MatchingAgreed {
    private final AgreementActRepository acts;

    Agreements(AgreementActRepository acts) {
        this.acts = acts;
    }

    /** What is in force for a family; nothing for one that is new. */
    public AgreementInForce of(UUID familyId) {
        return new AgreementInForce(
                acts.ofFamily(familyId).stream().map(AgreementAct::word).toList());
    }

    /**
     * What will be in force when this is recorded.
     *
     * @param familyId null for a family that is new
     * @param sent null when nothing more is said
     */
    public AgreementInForce with(UUID familyId, AgreementSent sent, Instant at) {
        AgreementInForce now = familyId == null ? new AgreementInForce(List.of()) : of(familyId);
        return sent == null ? now : now.with(Statement.words(sent, at));
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
     * @param givenBy who said yes last; null when nobody did
     * @param givenOn when they did
     * @param withdrawnAt when something was withdrawn that is not agreed to again; null when nothing is
     */
    public record Summary(Collection<Purpose> inForce, String givenBy, LocalDate givenOn, Instant withdrawnAt) {}

    /** Agreement of a family in short. */
    public Summary summary(UUID familyId, Collection<UUID> children) {
        List<AgreementAct> all = acts.ofFamily(familyId);
        AgreementInForce agreement =
                new AgreementInForce(all.stream().map(AgreementAct::word).toList());
        AgreementAct yes = all.stream()
                .filter(act -> act.answer() == Answer.GIVEN)
                .max(Comparator.comparing(AgreementAct::saidOn).thenComparing(AgreementAct::recordedAt))
                .orElse(null);
        Instant withdrawn = all.stream()
                .filter(act -> act.answer() == Answer.WITHDRAWN)
                .filter(act -> !agreement.holds(act.word().childId(), act.word().purpose()))
                .map(AgreementAct::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Summary(
                agreement.purposesFor(children),
                yes == null ? null : yes.givenBy(),
                yes == null ? null : yes.saidOn(),
                withdrawn);
    }
}
