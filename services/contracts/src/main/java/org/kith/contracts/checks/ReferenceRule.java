package org.kith.contracts.checks;

import java.util.Set;
import org.kith.contracts.vocabulary.Closeness;

/**
 * How many satisfactory references are asked for.
 *
 * @param closeness contact for which they are
 * @param atLeast how many
 * @param basis what asks for them, and when
 */
public record ReferenceRule(Set<Closeness> closeness, int atLeast, Basis basis) {}
