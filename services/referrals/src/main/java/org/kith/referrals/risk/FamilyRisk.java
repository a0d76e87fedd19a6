package org.kith.referrals.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.Ids;
import org.kith.referrals.duty.HandToDuty;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.needs.OpenNeeds;

/**
 * The risk to the children of a family is one fact: it holds for each of its referrals and needs. High hands the family to
 * the duty team and takes every need of it from matching.
 */
@ApplicationScoped
public class FamilyRisk {
    private final ReferralRepository referrals;
    private final RiskAssessmentRepository assessments;
    private final OpenNeeds needs;
    private final HandToDuty duty;
    private final CurrentCaller caller;
    private final Clock clock;

    FamilyRisk(
            ReferralRepository referrals,
            RiskAssessmentRepository assessments,
            OpenNeeds needs,
            HandToDuty duty,
            CurrentCaller caller,
            Clock clock) {
        this.referrals = referrals;
        this.assessments = assessments;
        this.needs = needs;
        this.duty = duty;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new family comes with a referral; its risk is not a change that others must hear of unless it is more than low. */
    public List<EventPayload> first(Family family, Referral referral) {
        Instant now = clock.instant();
        assessments.persist(new RiskAssessment(Ids.next(), family, null, null, caller.get(), now, null));
        if (family.riskBand() == RiskBand.LOW) {
            return List.of();
        }
        if (family.riskBand() == RiskBand.HIGH) {
            duty.handOver(referral, DutyHandover.HIGH_RISK);
        }
        return List.of(changed(family, RiskBand.LOW, now));
    }

    /**
     * Another risk for a family that the caller has locked.
     *
     * @param risk what it is from now on; low or medium again changes nothing, high again is on the duty team's list
     * @param reason why, may be null when it is raised
     * @param about the referral that says so, null when none does
     * @return the events
     */
    public List<EventPayload> assess(Family family, RiskBand risk, String reason, Referral about) {
        return assess(family, risk, reason, about, null);
    }

    /** The same for a family, one of whose children is at a higher risk in another record; why is for the duty team. */
    List<EventPayload> riseWithChild(Family family, RiskBand risk, String reason, UUID raisedIn) {
        return assess(family, risk, reason, null, raisedIn);
    }

    private List<EventPayload> assess(Family family, RiskBand risk, String reason, Referral about, UUID raisedIn) {
        RiskBand before = family.riskBand();
        Instant now = clock.instant();
        if (risk == before) {
            if (risk == RiskBand.HIGH) {
                highAgain(family, reason, about, now);
            }
            return List.of();
        }
        family.assess(risk);
        assessments.persist(new RiskAssessment(Ids.next(), family, before, reason, caller.get(), now, raisedIn));
        List<EventPayload> events = new ArrayList<>();
        events.add(changed(family, before, now));
        List<Referral> all = referrals.ofFamily(family.id());
        for (Referral referral : all) {
            if (risk == RiskBand.HIGH) {
                events.addAll(needs.end(referral, OpenNeeds.RISK_HIGH, now));
            } else if (before == RiskBand.HIGH) {
                events.addAll(needs.openAgain(referral, family, now));
            } else {
                events.addAll(needs.changed(referral, family, now));
            }
        }
        if (risk == RiskBand.HIGH) {
            duty.handOverAnew(about == null ? newest(all) : about, DutyHandover.HIGH_RISK);
        }
        return events;
    }

    /** Takes up needs that ended for a high risk and waited, after the family's was lowered, for another record of a child. */
    List<EventPayload> takeUpNeeds(Family family) {
        if (family.riskBand() == RiskBand.HIGH) {
            return List.of();
        }
        Instant now = clock.instant();
        return referrals.ofFamily(family.id()).stream()
                .flatMap(referral -> needs.openAgain(referral, family, now).stream())
                .<EventPayload>map(event -> event)
                .toList();
    }

    /** Somebody says once more that it is high: who has seen the child before has not seen it since. */
    private void highAgain(Family family, String reason, Referral about, Instant now) {
        List<Referral> all = referrals.ofFamily(family.id());
        boolean told = about != null || all.stream().noneMatch(one -> duty.has(one, DutyHandover.HIGH_RISK));
        if (told) {
            duty.handOver(about == null ? newest(all) : about, DutyHandover.HIGH_RISK);
        }
        if (told || reason != null) {
            assessments.persist(new RiskAssessment(Ids.next(), family, RiskBand.HIGH, reason, caller.get(), now, null));
        }
    }

    /** A referral that still runs, if there is one: its people know the family. */
    private static Referral newest(List<Referral> all) {
        return all.stream()
                .max(Comparator.comparing((Referral one) -> !one.state().ended())
                        .thenComparing(Referral::id))
                .orElseThrow();
    }

    private static RiskChanged changed(Family family, RiskBand before, Instant at) {
        return new RiskChanged(
                family.id(),
                family.riskBand().code(),
                before.code(),
                family.home().zone(),
                at);
    }
}
