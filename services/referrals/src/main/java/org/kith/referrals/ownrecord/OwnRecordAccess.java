package org.kith.referrals.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.Ids;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.HiddenFamilies;

/** Who may read their organisation's own record of a family, and the note of who did and why. */
@ApplicationScoped
class OwnRecordAccess {
    private static final String ACTION = "own-record.read";

    private final Sql sql;
    private final HiddenFamilies hidden;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    OwnRecordAccess(Sql sql, HiddenFamilies hidden, Audit audit, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.hidden = hidden;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Goes on only for a person of an organisation that works with the family or once did, and notes it.
     *
     * @throws Problem 403 for any other role, 404 for any other organisation and while only others are named for it
     */
    @Transactional
    void require(UUID familyId, boolean worked, String reason) {
        Caller who = caller.get();
        AccessDecision role = new AccessDecision()
                .unless(
                        who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER) && !who.is(Role.COMMISSIONER),
                        Access.NO_FAMILIES,
                        "A person who works with families reads what their organisation wrote.");
        if (!role.allowed()) {
            audit.denied(familyId, ACTION, role.codes());
            role.orForbidden();
        }
        if (!worked || hidden.hides(familyId)) {
            audit.denied(familyId, ACTION, "not-found");
            throw Problem.notFound();
        }
        sql.update(
                "insert into own_record_reading (id, family_id, organisation_id, read_by, reason, at) "
                        + "values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                familyId,
                who.organisation(),
                who.person(),
                reason,
                clock.instant());
        audit.allowed(familyId, ACTION, "own-record");
    }
}
