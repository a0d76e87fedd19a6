package org.kith.referrals.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisionRepository;
import org.kith.referrals.notices.NoticeRepository;

/**
 * Stops all sharing of a family's data at once, takes its needs from matching, and tells every organisation that loses
 * access. The duty team keeps what it has on duty: safeguarding does not rest on consent.
 */
@ApplicationScoped
class WithdrawConsent {
    /** Until agreement is kept for each purpose, a withdrawal takes all of them back. */
    private static final List<String> PURPOSES = List.of("refer", "share", "match", "tell-volunteer", "feedback");

    private static final String ACTION = "consent.withdraw";

    private final Access access;
    private final FamilyRepository families;
    private final ReferralRepository referrals;
    private final NeedRepository needs;
    private final SharingDecisionRepository decisions;
    private final NoticeRepository notices;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    WithdrawConsent(
            Access access,
            FamilyRepository families,
            ReferralRepository referrals,
            NeedRepository needs,
            SharingDecisionRepository decisions,
            NoticeRepository notices,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.families = families;
        this.referrals = referrals;
        this.needs = needs;
        this.decisions = decisions;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Withdraws; a second time changes nothing. Needs no version: a family's no is never out of date. */
    @Transactional
    WithdrawalView withdraw(UUID familyId) {
        Caller who = caller.get();
        SeenFamily seen = access.findFamily(familyId, ACTION);
        Family family = seen.family();
        families.lockAfresh(family);
        audit.allowed(familyId, ACTION, seen.grant().basis());
        if (family.consent().withdrawnAt() != null) {
            return new WithdrawalView(familyId, family.consent().withdrawnAt(), List.of(), List.of(), List.of());
        }
        Instant now = clock.instant();
        family.withdrawsConsent(who.person(), now);
        List<Referral> all = referrals.ofFamily(familyId);
        List<UUID> referralIds = all.stream().map(Referral::id).toList();
        List<UUID> recipients = recipients(familyId);
        List<EventPayload> events = new ArrayList<>();
        List<UUID> ended = end(family, referralIds, now, events);
        events.addFirst(new AgreementWithdrawn(
                familyId,
                PURPOSES,
                referralIds,
                ended,
                recipients,
                family.home().zone(),
                now));
        outbox.publish(events);
        tell(family, recipients, all, now);
        // Last, and in one statement: it may end the caller's own access.
        referrals.flush();
        decisions.endAll(familyId, SharingDecision.CONSENT_WITHDRAWN, now);
        return new WithdrawalView(familyId, now, recipients, referralIds, ended);
    }

    private List<UUID> recipients(UUID familyId) {
        return decisions.ofFamily(familyId).stream()
                .filter(SharingDecision::standing)
                .map(SharingDecision::withOrganisationId)
                .distinct()
                .toList();
    }

    private List<UUID> end(Family family, List<UUID> referralIds, Instant now, List<EventPayload> events) {
        List<UUID> ended = new ArrayList<>();
        for (Need need : needs.lockOfReferrals(referralIds)) {
            if (!need.state().ended()) {
                ended.add(need.id());
                need.notMet(family.home().zone(), SharingDecision.CONSENT_WITHDRAWN, now)
                        .ifPresent(events::add);
            }
        }
        return ended;
    }

    private void tell(Family family, List<UUID> recipients, List<Referral> all, Instant now) {
        recipients.forEach(recipient -> notices.tell(recipient, NoticeRepository.CONSENT_WITHDRAWN, all, now));
        if (!caller.get().actsFor(family.organisationId())) {
            notices.tell(family.organisationId(), NoticeRepository.CONSENT_WITHDRAWN, all, now);
        }
    }
}
