package org.kith.contracts.checks;

import java.util.Set;
import org.kith.contracts.vocabulary.Closeness;

/**
 * How many children one volunteer may look after at once, where nobody else answers for it.
 *
 * @param closeness contact for which it is
 * @param ages codes of age bands
 * @param most most children at once
 * @param basis what asks for it, and when
 */
public record RatioRule(Set<Closeness> closeness, Set<String> ages, int most, Basis basis) {}
