package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Locks;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.DutyHandoverRepository;
import org.kith.referrals.model.Family;

/** The duty team closes what was handed to it. Needs no version: the first reason counts. */
@ApplicationScoped
class CloseHandedOver {
    private static final String ACTION = "duty.close";

    private final DutyHandoverRepository handovers;
    private final Locks locks;
    private final Access access;
    private final Councils councils;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    CloseHandedOver(
            DutyHandoverRepository handovers,
            Locks locks,
            Access access,
            Councils councils,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.handovers = handovers;
        this.locks = locks;
        this.access = access;
        this.councils = councils;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    HandoverView close(UUID id, String reason) {
        CouncilDuty.decision(caller.get()).orForbidden();
        UUID referral =
                handovers.findByIdOptional(id).map(DutyHandover::referralId).orElseThrow(Problem::notFound);
        // As whoever hands it over or notes that the child was seen: several of a referral are closed at once.
        locks.lock("duty", referral);
        DutyHandover handover = handovers.findForUpdate(id).orElseThrow(Problem::notFound);
        Family family = access.findFamily(handover.familyId(), ACTION).family();
        access.require(family.id(), ACTION, mayClose(handover, family));
        handover.close(caller.get().person(), clock.instant(), reason);
        // One reason is enough for all of a referral that was handed over until then; what came later is not read yet.
        handovers.ofReferral(referral).stream()
                .map(DutyHandover::id)
                .sorted()
                .map(handovers::findForUpdate)
                .flatMap(Optional::stream)
                .filter(other -> other.open()
                        && !other.handedOverAt().isAfter(handover.handedOverAt())
                        && mayClose(other, family).allowed())
                .forEach(other -> other.close(caller.get().person(), clock.instant(), reason));
        audit.allowed(handover.familyId(), ACTION, "duty");
        return HandoverView.of(handover);
    }

    /** What was handed over because the family came is for where it came to; all else for who decides about it. */
    private AccessDecision mayClose(DutyHandover handover, Family family) {
        return handover.isOfMove() ? councils.ofItsHome(family) : councils.ofItsCouncil(family);
    }
}
