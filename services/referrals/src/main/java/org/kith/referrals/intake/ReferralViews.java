package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.agreement.Agreements;
import org.kith.referrals.clock.ClockView;
import org.kith.referrals.families.ChildPart;
import org.kith.referrals.families.FamilyPart;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.DutyHandoverRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;

/** Makes the view of a referral. */
@ApplicationScoped
public class ReferralViews {
    private final ReferralRepository referrals;
    private final ChildRepository children;
    private final NeedRepository needs;
    private final DutyHandoverRepository handovers;
    private final Agreements agreements;
    private final HiddenFamilies hidden;
    private final Councils councils;
    private final CurrentCaller caller;
    private final Clock clock;

    ReferralViews(
            ReferralRepository referrals,
            ChildRepository children,
            NeedRepository needs,
            DutyHandoverRepository handovers,
            Agreements agreements,
            HiddenFamilies hidden,
            Councils councils,
            CurrentCaller caller,
            Clock clock) {
        this.referrals = referrals;
        this.children = children;
        this.needs = needs;
        this.handovers = handovers;
        this.agreements = agreements;
        this.hidden = hidden;
        this.councils = councils;
        this.caller = caller;
        this.clock = clock;
    }

    /** The referral as it is now, with what was changed in this transaction. */
    public ShownReferral show(SeenReferral seen) {
        referrals.flush();
        ReferralView view = view(
                seen.referral(),
                seen.family(),
                children.ofFamily(seen.family().id()),
                needs.ofReferral(seen.referral().id()),
                seen.grant());
        return new ShownReferral(view, seen.referral().version(seen.family()));
    }

    private ReferralView view(
            Referral referral, Family family, List<Child> children, List<Need> needs, AccessGrant grant) {
        Instant now = clock.instant();
        LocalDate today = UkCalendar.dayOf(now);
        return new ReferralView(
                referral.id(),
                referral.reference(),
                referral.state().code(),
                family.riskBand().code(),
                referral.source(),
                referral.repeated(),
                !hidden.restricted(Set.of(family.id())).isEmpty(),
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
                decision(referral, grant),
                duty(referral, family),
                referral.closure() == null ? null : referral.closure().code(),
                referral.closedAt(),
                referral.episode(),
                referral.times().earlierEpisodes(),
                referral.times().reopenedAt(),
                referral.times().reopenedBy(),
                referral.withdrawnAt(),
                referral.amendedAt(),
                grant.basis(),
                FamilyPart.of(
                        family,
                        agreements.summary(
                                family.id(), children.stream().map(Child::id).toList()),
                        grant),
                ChildPart.of(children, grant, today),
                needs.stream()
                        .filter(need -> isOfAny(children, need))
                        .map(need -> NeedView.of(need, grant))
                        .toList());
    }

    /** What a child needs is seen by those who may see the child. */
    private static boolean isOfAny(List<Child> seen, Need need) {
        return need.childId() == null
                || seen.stream().anyMatch(child -> child.id().equals(need.childId()));
    }

    private ReferralView.DecisionPart decision(Referral referral, AccessGrant grant) {
        return referral.decision() == null
                ? null
                : new ReferralView.DecisionPart(
                        referral.decision().code(),
                        grant.words(referral.receiverId(), caller.get(), referral.decisionReason()),
                        referral.metFamily(),
                        referral.times().decidedBy(),
                        referral.times().decidedAt());
    }

    /** The last one, of those that are open if one is. What was handed over for a move tells of a hold: only the council there is told. */
    private ReferralView.DutyPart duty(Referral referral, Family family) {
        List<DutyHandover> all = handovers.ofReferral(referral.id());
        boolean home = all.stream().anyMatch(DutyHandover::isOfMove)
                && OrganisationKind.COUNCIL.code().equals(caller.get().organisationKind())
                && councils.ofItsHome(family).allowed();
        return all.stream()
                .filter(handover -> home || !handover.isOfMove())
                .reduce((before, last) -> before.open() && !last.open() ? before : last)
                .map(ReferralViews::duty)
                .orElse(null);
    }

    private static ReferralView.DutyPart duty(DutyHandover handover) {
        return new ReferralView.DutyPart(
                handover.id(),
                handover.reason(),
                handover.handedOverAt(),
                handover.dueAt(),
                handover.seenAt(),
                handover.closedAt());
    }
}
