package org.kith.doorsteps.walk;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What came of walks.
 *
 * @param total of all walks the caller may see
 * @param items walk by walk, a page of them
 * @param next cursor of the next page, null on the last
 */
public record WalkSummary(
        Tally total, List<WalkTally> items, @Nullable String next) {
    /**
     * What came of one walk.
     *
     * @param walk the walk
     * @param tally what came of it
     */
    public record WalkTally(WalkView walk, Tally tally) {}
}
