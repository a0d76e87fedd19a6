package org.kith.contracts.checks;

import java.util.Set;
import org.kith.contracts.vocabulary.Closeness;

/**
 * A course that is asked for.
 *
 * @param closeness contact for which it is
 * @param course code of the course
 * @param basis what asks for it, and when
 */
public record TrainingRule(Set<Closeness> closeness, String course, Basis basis) {}
