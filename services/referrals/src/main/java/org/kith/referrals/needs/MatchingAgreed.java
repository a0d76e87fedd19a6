package org.kith.referrals.needs;

import java.util.UUID;
import java.util.function.Predicate;

/** Knows whether a family agrees to be matched. */
public interface MatchingAgreed {
    /** For which children of a family matching is agreed to, as it is now. */
    Predicate<UUID> childrenOf(UUID familyId);
}
