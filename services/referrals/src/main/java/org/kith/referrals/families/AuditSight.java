package org.kith.referrals.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.Access;

/**
 * Who may read the audit of a family: practitioners and partners who see the family, and the network's administrator, who
 * sees that somebody looked and nothing of what they saw.
 */
@ApplicationScoped
class AuditSight {
    private static final String ACTION = "family.audit";

    private final Access access;
    private final Audit audit;
    private final CurrentCaller caller;

    AuditSight(Access access, Audit audit, CurrentCaller caller) {
        this.access = access;
        this.audit = audit;
        this.caller = caller;
    }

    /** Goes on only for those who may, and notes that they read it. */
    @Transactional
    void require(UUID familyId) {
        Caller who = caller.get();
        if (who.is(Role.NETWORK_ADMIN) && !who.is(Role.COMMISSIONER)) {
            if (!access.exists(familyId)) {
                throw Problem.notFound();
            }
            audit.allowed(familyId, ACTION, "network-admin");
            return;
        }
        String basis = access.findFamily(familyId, ACTION).sight().basis();
        access.require(
                familyId,
                ACTION,
                new AccessDecision()
                        .unless(
                                who.isAny(Role.PRACTITIONER, Role.PARTNER),
                                "role",
                                "Practitioners and partners read who saw a family."));
        audit.allowed(familyId, ACTION, basis);
    }
}
