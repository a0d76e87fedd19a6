package org.kith.referrals.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.Families;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.Needs;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.Referrals;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisions;
import org.kith.referrals.notices.Notices;

/**
 * Stops all sharing of a family's data at once, takes its needs from matching, and tells every organisation that loses
 * sight. The duty team keeps what it has on duty: safeguarding does not stand on consent.
 */
@ApplicationScoped
class Withdrawal {
    private static final String ACTION = "consent.withdraw";

    private final Access access;
    private final Families families;
    private final Referrals referrals;
    private final Needs needs;
    private final SharingDecisions decisions;
    private final Notices notices;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    Withdrawal(
            Access access,
            Families families,
            Referrals referrals,
            Needs needs,
            SharingDecisions decisions,
            Notices notices,
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

    /** Withdraws; a second time changes nothing. Needs no version: a family's no is never stale. */
    WithdrawalView withdraw(UUID familyId) {
        Caller who = caller.get();
        SeenFamily seen = access.findFamily(familyId, ACTION);
        Family family = seen.family();
        families.holdAfresh(family);
        audit.allowed(familyId, ACTION, seen.sight().basis());
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
        events.addFirst(new ConsentWithdrawn(
                familyId, referralIds, ended, recipients, family.home().zone(), now));
        outbox.publish(events);
        tell(family, recipients, all, now);
        // Last, and in one statement: it may end the caller's own sight.
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
        for (Need need : needs.holdOfReferrals(referralIds)) {
            if (!need.state().ended()) {
                ended.add(need.id());
                need.notMet(family.home().zone(), SharingDecision.CONSENT_WITHDRAWN, now)
                        .ifPresent(events::add);
            }
        }
        return ended;
    }

    private void tell(Family family, List<UUID> recipients, List<Referral> all, Instant now) {
        recipients.forEach(recipient -> notices.tell(recipient, Notices.CONSENT_WITHDRAWN, all, now));
        if (!caller.get().actsFor(family.organisationId())) {
            notices.tell(family.organisationId(), Notices.CONSENT_WITHDRAWN, all, now);
        }
    }
}
