package org.kith.engine.rule;

import java.util.Optional;

/**
 * What one rule says about one pair.
 *
 * @param rule the rule as a sentence
 * @param holds whether the pair keeps it
 * @param reason why, in words a coordinator understands
 * @param basis the law or policy behind it, where there is one
 */
public record Verdict(String rule, boolean holds, String reason, Optional<LegalBasis> basis) {}
