package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kith.contracts.EventPayload;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.http.Etags;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.intake.ReferralViews;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;

/** What every step of a referral has in common: may they, is it the version they read, and does the state allow it. */
@ApplicationScoped
class ReferralStep {
    private final Access access;
    private final FamilyRepository families;
    private final Outbox outbox;
    private final ReferralViews views;

    ReferralStep(Access access, FamilyRepository families, Outbox outbox, ReferralViews views) {
        this.access = access;
        this.families = families;
        this.outbox = outbox;
        this.views = views;
    }

    /** Takes the step in the current transaction, publishes its events and shows the referral as it is then. */
    ShownReferral take(
            UUID id,
            String ifMatch,
            String action,
            Function<Referral, AccessDecision> rule,
            Function<SeenReferral, List<? extends EventPayload>> change) {
        SeenReferral seen = access.find(id, action);
        access.require(seen.family().id(), action, rule.apply(seen.referral()));
        Etags.requireMatch(ifMatch, seen.referral().version(seen.family()));
        // The family first, as whoever changes its risk or agreement does: the other way round the two wait for each
        // other.
        families.lockAfresh(seen.family());
        outbox.publish(change.apply(seen));
        access.note(seen, action);
        return views.show(seen);
    }
}
