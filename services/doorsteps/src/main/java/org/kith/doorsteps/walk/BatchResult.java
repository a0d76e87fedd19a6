package org.kith.doorsteps.walk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What became of a batch. Its concerns were taken first, whatever became of the rest; all other things were one transaction.
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

    /** Of a batch that is refused as a whole: nothing of it was taken but the concerns. */
    static BatchResult refused(UUID walkId, List<SentKnock> sent, Refusal why) {
        return of(
                walkId,
                sent.stream().map(knock -> KnockResult.refused(knock.id(), why)).toList());
    }

    /**
     * The same with what became of the concerns.
     *
     * @param taken received or duplicate, under the place of the knock
     */
    BatchResult with(Map<Integer, String> taken) {
        return new BatchResult(
                walkId,
                created,
                duplicate,
                refused,
                IntStream.range(0, results.size())
                        .mapToObj(i -> results.get(i).withConcern(taken.get(i)))
                        .toList());
    }

    private static int count(List<KnockResult> results, String status) {
        return (int) results.stream().filter(result -> result.is(status)).count();
    }
}
