package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.LawfulBasis;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisionRepository;
import org.kith.referrals.notices.NoticeRepository;

/** Sharing that rests on the family's word ends with it; sharing on another lawful basis does not. */
@ApplicationScoped
class SharingOnConsent {
    private final SharingDecisionRepository decisions;
    private final NoticeRepository notices;
    private final CurrentCaller caller;

    SharingOnConsent(SharingDecisionRepository decisions, NoticeRepository notices, CurrentCaller caller) {
        this.decisions = decisions;
        this.notices = notices;
        this.caller = caller;
    }

    /**
     * Tells the organisations that see the family, and the owner when somebody else recorded it. Access still stands
     * afterwards.
     *
     * @return organisations that lose access by it
     */
    List<UUID> end(Family family, List<Referral> referrals, Instant at, List<EventPayload> events) {
        List<SharingDecision> standing = decisions.ofFamily(family.id()).stream()
                .filter(SharingDecision::standing)
                .toList();
        List<UUID> lose = standing.stream()
                .map(SharingDecision::withOrganisationId)
                .distinct()
                .filter(organisation -> standing.stream()
                        .filter(decision -> decision.withOrganisationId().equals(organisation))
                        .allMatch(SharingOnConsent::onConsent))
                .toList();
        lose.forEach(organisation -> events.add(standing.stream()
                .filter(decision -> decision.withOrganisationId().equals(organisation))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .accessEnded(at)));
        standing.stream()
                .map(SharingDecision::withOrganisationId)
                .distinct()
                .forEach(organisation ->
                        notices.tell(organisation, NoticeRepository.AGREEMENT_WITHDRAWN, referrals, at));
        if (!caller.get().actsFor(family.organisationId())) {
            notices.tell(family.organisationId(), NoticeRepository.AGREEMENT_WITHDRAWN, referrals, at);
        }
        return lose;
    }

    /** Ends access, in one statement. */
    void endAccess(UUID familyId, Instant at) {
        decisions.flush();
        decisions.endAll(familyId, LawfulBasis.CONSENT, SharingDecision.AGREEMENT_WITHDRAWN, at);
    }

    private static boolean onConsent(SharingDecision decision) {
        return decision.lawfulBasis() == LawfulBasis.CONSENT;
    }
}
