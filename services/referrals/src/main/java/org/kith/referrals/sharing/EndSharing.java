package org.kith.referrals.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisionRepository;
import org.kith.referrals.notices.NoticeRepository;

/**
 * What a decision not to share ends. That of the organisation whose family it is ends every decision to share with the other
 * one, whoever made it; anybody else's ends their own. An organisation that sees the family no longer cannot have passed
 * anything on: what it shared ends as well.
 */
@ApplicationScoped
class EndSharing {
    private final SharingDecisionRepository decisions;
    private final ReferralRepository referrals;
    private final NoticeRepository notices;

    EndSharing(SharingDecisionRepository decisions, ReferralRepository referrals, NoticeRepository notices) {
        this.decisions = decisions;
        this.referrals = referrals;
        this.notices = notices;
    }

    /**
     * Ends what this decision ends, and tells those who lose by it.
     *
     * @param no a decision not to share, about a family that the caller has locked
     * @return what others must know
     */
    List<EventPayload> by(SharingDecision no, Family family, Instant at) {
        List<SharingDecision> standing = new ArrayList<>(decisions.ofFamily(family.id()).stream()
                .filter(SharingDecision::standing)
                .toList());
        boolean owners = family.organisationId().equals(no.byOrganisationId());
        List<SharingDecision> ended = standing.stream()
                .filter(one -> one.withOrganisationId().equals(no.withOrganisationId()))
                .filter(one -> owners || one.byOrganisationId().equals(no.byOrganisationId()))
                .toList();
        if (ended.isEmpty()) {
            return List.of();
        }
        ended.forEach(one -> one.end(
                one.byOrganisationId().equals(no.byOrganisationId())
                        ? SharingDecision.SUPERSEDED
                        : SharingDecision.OWNER_DECIDED,
                at));
        Set<UUID> told = new LinkedHashSet<>(Set.of(no.withOrganisationId()));
        List<EventPayload> events = new ArrayList<>();
        if (sees(no.withOrganisationId(), standing)) {
            tell(told, family, at);
            return events;
        }
        events.add(no.accessEnded());
        Deque<UUID> lost = new ArrayDeque<>(List.of(no.withOrganisationId()));
        while (!lost.isEmpty()) {
            for (SharingDecision passedOn : passedOnBy(lost.pop(), standing)) {
                passedOn.end(SharingDecision.SHARING_ENDED, at);
                told.add(passedOn.withOrganisationId());
                if (!sees(passedOn.withOrganisationId(), standing)) {
                    events.add(passedOn.accessEnded(at));
                    lost.add(passedOn.withOrganisationId());
                }
            }
        }
        tell(told, family, at);
        return events;
    }

    private static boolean sees(UUID organisation, List<SharingDecision> all) {
        return all.stream()
                .anyMatch(one -> one.standing() && one.withOrganisationId().equals(organisation));
    }

    private static List<SharingDecision> passedOnBy(UUID organisation, List<SharingDecision> all) {
        return all.stream()
                .filter(one -> one.standing() && one.byOrganisationId().equals(organisation))
                .toList();
    }

    private void tell(Set<UUID> organisations, Family family, Instant at) {
        organisations.forEach(organisation ->
                notices.tell(organisation, NoticeRepository.SHARING_ENDED, referrals.ofFamily(family.id()), at));
    }
}
