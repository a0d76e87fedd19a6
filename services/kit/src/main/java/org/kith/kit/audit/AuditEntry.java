package org.kith.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of the audit.
 *
 * @param ordinal number of the row among those of its subject that the reader is shown, from 1 without gaps
 * @param at when
 * @param person who; all zeroes when it is not proven or not for the reader
 * @param organisation from which organisation; all zeroes when it is not proven or not for the reader
 * @param roles their roles then; {@code system} when it is not proven or not for the reader
 * @param proven whether the database read who it was in a token that it proved, and the reader may know
 * @param action what
 * @param outcome allowed or denied
 * @param why the reason
 * @param correlation id of the request
 * @param intact whether its hash and its link to the row before hold
 */
public record AuditEntry(
        long ordinal,
        Instant at,
        UUID person,
        UUID organisation,
        String roles,
        boolean proven,
        String action,
        @Schema(enumeration = {"allowed", "denied"}) String outcome,
        String why,
        String correlation,
        boolean intact) {
    private static final UUID NOBODY = new UUID(0, 0);

    /** The row for readers who are not shown every row before it: a gap in the numbers would tell them that there is one. */
    public AuditEntry numbered(long number) {
        return new AuditEntry(
                number, at, person, organisation, roles, proven, action, outcome, why, correlation, intact);
    }

    /** The row for readers who are not to know who it was. */
    public AuditEntry withoutWho() {
        return new AuditEntry(ordinal, at, NOBODY, NOBODY, "system", false, action, outcome, why, "", intact);
    }
}
