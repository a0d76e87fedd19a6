package org.kith.doorsteps.knock;

import java.util.List;
import java.util.UUID;

/**
 * What became of a batch of knocks.
 *
 * @param walkId the walk
 * @param created knocks logged
 * @param duplicate knocks that were logged before
 * @param refused knocks that were not taken
 * @param results one for each knock, in the order sent
 */
public record BatchResult(UUID walkId, int created, int duplicate, int refused, List<KnockResult> results) {
    static BatchResult of(UUID walkId, List<KnockResult> results) {
        return new BatchResult(
                walkId,
                count(results, KnockResult.CREATED),
                count(results, KnockResult.DUPLICATE),
                count(results, KnockResult.REFUSED),
                results);
    }

    private static int count(List<KnockResult> results, String status) {
        return (int) results.stream().filter(result -> result.is(status)).count();
    }
}
