package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.DutyHandoverRepository;

/** The duty team closes what was handed to it. Needs no version: the first reason counts. */
@ApplicationScoped
class CloseHandedOver {
    private static final String ACTION = "duty.close";

    private final DutyHandoverRepository handovers;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    CloseHandedOver(DutyHandoverRepository handovers, Audit audit, CurrentCaller caller, Clock clock) {
        this.handovers = handovers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    HandoverView close(UUID id, String reason) {
        CouncilDuty.decision(caller.get()).orForbidden();
        DutyHandover handover = handovers.findForUpdate(id).orElseThrow(Problem::notFound);
        handover.close(caller.get().person(), clock.instant(), reason);
        audit.allowed(handover.familyId(), ACTION, "duty");
        return HandoverView.of(handover);
    }
}
