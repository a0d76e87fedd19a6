package org.kith.contracts.checks;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands behind a rule, and the days on which it applies.
 *
 * @param citation the act, regulation, framework or policy
 * @param meaning what it means, for a coordinator
 * @param from first day
 * @param until last day, empty while in force
 */
public record Basis(String citation, String meaning, LocalDate from, Optional<LocalDate> until) {
    /** Whether the rule applies on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
