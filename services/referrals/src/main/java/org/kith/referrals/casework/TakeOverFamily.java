package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.belonging.Belonging;
import org.kith.referrals.intake.RestrictAtOnce;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.records.ChildRecords;

/**
 * The duty team of the council where a family lives takes it over from the council where it lived: from then on theirs lowers its risk,
 * restricts it and lifts its hold. Other records of its children there share what was decided about it; those where it lived do not any
 * more. Needs no version: a repeat changes nothing.
 */
@ApplicationScoped
class TakeOverFamily {
    private final Access access;
    private final Councils councils;
    private final ChildRecords records;
    private final Belonging belonging;
    private final RestrictAtOnce restrict;
    private final ReferralRepository referrals;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    TakeOverFamily(
            Access access,
            Councils councils,
            ChildRecords records,
            Belonging belonging,
            RestrictAtOnce restrict,
            ReferralRepository referrals,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.councils = councils;
        this.records = records;
        this.belonging = belonging;
        this.restrict = restrict;
        this.referrals = referrals;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    TakeOverView takeOver(UUID familyId) {
        CouncilDuty.decision(caller.get()).orForbidden();
        SeenFamily seen = access.findFamily(familyId, Councils.TAKE_OVER);
        access.require(familyId, Councils.TAKE_OVER, councils.ofItsHome(seen.family()));
        // Whoever moves it once more waits for these.
        Map<UUID, List<UUID>> before = records.lockAll(familyId);
        if (councils.takeOver(familyId)) {
            Instant now = clock.instant();
            outbox.publish(belonging.changed(before));
            seen.grant()
                    .decidedIn(familyId)
                    .forEach(subject -> audit.allowed(
                            subject, Councils.TAKE_OVER, seen.grant().basis()));
            Referral last = referrals.ofFamily(familyId).getLast();
            // Last of all: whoever takes it over may see it no longer, when another record of a child is restricted
            // here.
            records.childrenCame(familyId, List.of(), before.get(familyId))
                    .ifPresent(decided -> restrict.restrict(last, List.of(), decided, now));
        }
        return new TakeOverView(familyId);
    }
}
