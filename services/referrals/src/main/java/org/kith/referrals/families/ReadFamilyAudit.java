package org.kith.referrals.families;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.audit.AuditEntry;

/** Reads the audit of a family in two transactions one after the other: may they, and then the rows of all organisations. */
@ApplicationScoped
class ReadFamilyAudit {
    private final AuditAccess access;
    private final Audit audit;
    private final NewTransaction newTransaction;

    ReadFamilyAudit(AuditAccess access, Audit audit, NewTransaction newTransaction) {
        this.access = access;
        this.audit = audit;
        this.newTransaction = newTransaction;
    }

    List<AuditEntry> of(UUID familyId) {
        AuditReader reader = access.require(familyId);
        return reader.read(RunAsSystem.call("family-audit", () -> newTransaction.call(() -> audit.of(familyId))));
    }
}
