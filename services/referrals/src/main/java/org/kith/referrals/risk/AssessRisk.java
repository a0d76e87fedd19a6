package org.kith.referrals.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.records.ChildRecords;

/**
 * Anybody who sees a family raises its risk; only a social worker or the duty team of the council where it lives lowers it, with a reason.
 * Needs no version: a warning is never out of date.
 */
@ApplicationScoped
class AssessRisk {
    private static final String ACTION = "family.risk";

    private final Access access;
    private final Councils councils;
    private final FamilyRepository families;
    private final RiskAssessmentRepository assessments;
    private final FamilyRisk risks;
    private final RiskReason reasons;
    private final RiskOfRecords ofRecords;
    private final ChildRecords records;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;

    AssessRisk(
            Access access,
            Councils councils,
            FamilyRepository families,
            RiskAssessmentRepository assessments,
            FamilyRisk risks,
            RiskReason reasons,
            RiskOfRecords ofRecords,
            ChildRecords records,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller) {
        this.access = access;
        this.councils = councils;
        this.families = families;
        this.assessments = assessments;
        this.risks = risks;
        this.reasons = reasons;
        this.ofRecords = ofRecords;
        this.records = records;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    List<RiskView> assess(UUID familyId, ChangeRisk body) {
        // A warning is not refused for capital letters or blanks.
        RiskBand risk = RiskBand.find(body.riskBand().strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Problem.field("/riskBand", "unknown-code", "Give low, medium or high."));
        SeenFamily seen = access.findFamily(familyId, ACTION);
        Family family = seen.family();
        // Before the family itself: who waits for them holds no family.
        List<UUID> others = records.lock(familyId);
        boolean raises = risk == RiskBand.HIGH || risk.compareTo(family.riskBand()) > 0;
        RiskBand before = raises
                ? records.inHand(List.of(familyId), () -> change(family, risk, body))
                : change(family, risk, body);
        if (risk.compareTo(before) > 0 || risk == RiskBand.HIGH) {
            outbox.publish(ofRecords.raiseOthers(familyId, risk, reasons.ofRaise(body.reason()), others));
        } else if (before == RiskBand.HIGH) {
            outbox.publish(ofRecords.loweredFromHigh(others));
        }
        audit.allowed(familyId, ACTION, seen.grant().basis());
        return views(seen);
    }

    /** The risk as it was when nobody else could change it any more. */
    private RiskBand change(Family family, RiskBand risk, ChangeRisk body) {
        families.lockAfresh(family);
        RiskBand before = family.riskBand();
        if (risk.compareTo(before) < 0) {
            access.require(family.id(), ACTION, mayLower());
            access.require(family.id(), ACTION, councils.ofItsCouncil(family));
            requireLastRead(family.id(), body.lastChangeId());
        }
        outbox.publish(risks.assess(family, risk, reason(risk, before, body), null));
        return before;
    }

    /** Whoever lowers it must know what was said last: somebody may have raised it meanwhile. */
    private void requireLastRead(UUID familyId, UUID read) {
        if (read != null && !assessments.ofFamily(familyId).getLast().id().equals(read)) {
            throw Problem.of(
                    ProblemType.STALE, "Somebody changed the risk since you read it. Read why, then decide again.");
        }
    }

    /** High once more is a warning as well. */
    private String reason(RiskBand risk, RiskBand before, ChangeRisk body) {
        if (risk == RiskBand.HIGH || risk.compareTo(before) > 0) {
            return reasons.ofRaise(body.reason());
        }
        return risk == before ? reasons.ofOther(body.reason()) : reasons.ofLower(body.reason());
    }

    /** The changes of a family's risk, oldest first. */
    @Transactional
    List<RiskView> of(UUID familyId) {
        return views(access.readFamily(familyId, "family.risk-read"));
    }

    private List<RiskView> views(SeenFamily seen) {
        families.flush();
        Caller who = caller.get();
        boolean all =
                CouncilDuty.is(who) && councils.ofItsCouncil(seen.family()).allowed();
        UUID familyId = seen.family().id();
        List<RiskAssessment> changes = assessments.ofFamily(familyId);
        Set<UUID> visible = families.visible(changes.stream()
                .map(RiskAssessment::raisedIn)
                .filter(Objects::nonNull)
                .toList());
        return changes.stream()
                .map(one -> one.view(
                        all || who.actsFor(one.organisationId()),
                        visible,
                        one == changes.getLast() ? records.higherSeen(familyId) : List.of()))
                .toList();
    }

    private AccessDecision mayLower() {
        Caller who = caller.get();
        boolean socialWorker =
                who.is(Role.PRACTITIONER) && OrganisationKind.COUNCIL.code().equals(who.organisationKind());
        return new AccessDecision()
                .unless(
                        socialWorker || CouncilDuty.is(who),
                        "not-social-worker",
                        "Only a social worker or the duty team of the council lowers the risk.");
    }
}
