package org.kith.referrals.families;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.kith.kit.audit.AuditEntry;

/**
 * What somebody reads of the audit of a family. What they did themselves they are always told as theirs.
 *
 * @param person who reads
 * @param shown which rows
 * @param toldWho of which of these they are told who it was
 */
record AuditReader(UUID person, Predicate<AuditEntry> shown, Predicate<AuditEntry> toldWho) {
    /** Numbered without those that are left out. */
    List<AuditEntry> read(List<AuditEntry> rows) {
        List<AuditEntry> read = new ArrayList<>();
        for (AuditEntry row : rows) {
            if (shown.test(row)) {
                AuditEntry numbered = row.numbered(read.size() + 1L);
                read.add(isOwn(row) || toldWho.test(row) ? numbered : numbered.withoutWho());
            }
        }
        return read;
    }

    private boolean isOwn(AuditEntry row) {
        return person.equals(row.person());
    }
}
