package org.kith.referrals.agreement.ended;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;

/** The organisation whose family it is looks at what ended, and confirms that it has. */
@ApplicationScoped
class ConfirmEnd {
    private final EndedAgreementRepository ended;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ConfirmEnd(EndedAgreementRepository ended, Audit audit, CurrentCaller caller, Clock clock) {
        this.ended = ended;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<EndedAgreementView> page(String cursor, Integer limit) {
        int size = Cursor.limit(limit);
        Instant now = clock.instant();
        return Page.of(
                ended.toConfirm(caller.get().organisation(), Cursor.decode(cursor), size + 1),
                size,
                EndedAgreement::id,
                one -> one.view(now));
    }

    /** Confirms; the first time counts. */
    @Transactional
    EndedAgreementView confirm(UUID id) {
        Caller who = caller.get();
        EndedAgreement one = ended.findForUpdate(id).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        one.confirm(who.person(), now);
        audit.allowed(one.familyId(), "agreement.confirm", "own");
        return one.view(now);
    }
}
