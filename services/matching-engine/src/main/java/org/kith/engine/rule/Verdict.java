package org.kith.engine.rule;

import java.util.Optional;
import org.kith.contracts.checks.Basis;

/**
 * The result of one rule for one pair.
 *
 * @param rule the rule as a sentence
 * @param holds whether the pair keeps it
 * @param reason why, in words a coordinator understands
 * @param basis the law or policy behind it, if any
 */
public record Verdict(String rule, boolean holds, String reason, Optional<Basis> basis) {}
