package org.kith.kit.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the audit.
 *
 * @param ordinal number of the row for its subject, from 1 without gaps
 * @param at when
 * @param person who
 * @param organisation from which organisation
 * @param roles their roles then
 * @param action what
 * @param outcome allowed or refused
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
        String action,
        String outcome,
        String why,
        String correlation,
        boolean intact) {}
