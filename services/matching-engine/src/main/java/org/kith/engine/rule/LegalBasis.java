package org.kith.engine.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The law or policy behind a verdict, as it stood on the day of the match.
 *
 * @param citation the act, regulation or policy
 * @param says what it means for this case, in a coordinator's words
 * @param from the first day it applied
 * @param until the last day it applied, empty while it is in force
 */
public record LegalBasis(String citation, String says, LocalDate from, Optional<LocalDate> until) {}
