package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kith.kit.http.Etags;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.access.Sight;
import org.kith.referrals.clock.ClockView;
import org.kith.referrals.families.ChildPart;
import org.kith.referrals.families.FamilyPart;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.Children;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.Needs;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.Referrals;

/** Makes the view of a referral, with its version as ETag. */
@ApplicationScoped
public class ReferralViews {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Referrals referrals;
    private final Children children;
    private final Needs needs;
    private final Clock clock;

    ReferralViews(Referrals referrals, Children children, Needs needs, Clock clock) {
        this.referrals = referrals;
        this.children = children;
        this.needs = needs;
        this.clock = clock;
    }

    /** The referral as it is now stored, with what was changed in this transaction. */
    public Response answer(SeenReferral seen) {
        referrals.flush();
        ReferralView view = view(
                seen.referral(),
                seen.family(),
                children.ofFamily(seen.family().id()),
                needs.ofReferral(seen.referral().id()),
                seen.sight());
        return Response.ok(view)
                .header("ETag", Etags.of(seen.referral().version()))
                .build();
    }

    ReferralView view(Referral referral, Family family, List<Child> children, List<Need> needs, Sight sight) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(LONDON).toLocalDate();
        return new ReferralView(
                referral.id(),
                referral.reference(),
                referral.state().code(),
                referral.riskBand().code(),
                referral.source(),
                referral.repeated(),
                referral.senderId(),
                referral.receiverId(),
                referral.leadId(),
                referral.zone(),
                referral.area(),
                referral.times().receivedAt(),
                referral.times().acknowledgedAt(),
                referral.times().dueAt(),
                ClockView.overdue(referral, now),
                referral.times().childSeenAt(),
                decision(referral),
                duty(referral),
                referral.closure(),
                referral.closedAt(),
                referral.withdrawnAt(),
                referral.amendedAt(),
                sight.basis(),
                FamilyPart.of(family, sight),
                ChildPart.of(children, sight, today),
                needs.stream().map(need -> NeedView.of(need, sight)).toList());
    }

    private static ReferralView.DecisionPart decision(Referral referral) {
        return referral.decision() == null
                ? null
                : new ReferralView.DecisionPart(
                        referral.decision(),
                        referral.decisionReason(),
                        referral.metFamily(),
                        referral.times().decidedBy(),
                        referral.times().decidedAt());
    }

    private static ReferralView.DutyPart duty(Referral referral) {
        return referral.duty() == null
                ? null
                : new ReferralView.DutyPart(
                        referral.duty().reason(),
                        referral.duty().since(),
                        referral.duty().dueAt());
    }
}
