package org.kith.referrals.families;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kith.kit.audit.AuditEntry;

/**
 * What somebody reads of the audit of a family.
 *
 * @param shown which rows
 * @param toldWho of which of these they are told who it was
 */
record AuditReader(Predicate<AuditEntry> shown, Predicate<AuditEntry> toldWho) {
    /** Numbered without those that are left out. */
    List<AuditEntry> read(List<AuditEntry> rows) {
        List<AuditEntry> read = new ArrayList<>();
        for (AuditEntry row : rows) {
            if (shown.test(row)) {
                AuditEntry numbered = row.numbered(read.size() + 1L);
                read.add(toldWho.test(row) ? numbered : numbered.withoutWho());
            }
        }
        return read;
    }
}
