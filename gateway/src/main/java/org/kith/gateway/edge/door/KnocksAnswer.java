package org.kith.gateway.edge.door;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer at the old address: the parts as at the new one, and what a device of old looks for.
 *
 * @param walkId the walk
 * @param created knocks logged
 * @param duplicate knocks that were logged before
 * @param refused knocks that the device has to keep
 * @param results one for each knock, in the order sent
 * @param items one for each part
 */
@Schema(description = "What became of a batch of knocks: part by part, and knock by knock")
record KnocksAnswer(
        String walkId, int created, int duplicate, int refused, List<KnockOutcome> results, List<BatchItem> items) {

    static KnocksAnswer of(SentBatch sent, BatchAnswer answer) {
        List<BatchItem> knocks = answer.items().stream()
                .filter(item -> item.part().equals(BatchItem.KNOCK))
                .toList();
        List<KnockOutcome> results = IntStream.range(0, knocks.size())
                .mapToObj(i -> result(knocks.get(i), i, sent, answer.items()))
                .toList();
        return new KnocksAnswer(
                answer.walkId(),
                count(results, BatchItem.CREATED),
                count(results, BatchItem.DUPLICATE),
                count(results, BatchItem.REFUSED),
                results,
                answer.items());
    }

    /** A knock whose person is not stored is kept by the device as well: it would lose the name. */
    private static KnockOutcome result(BatchItem knock, int index, SentBatch sent, List<BatchItem> items) {
        BatchItem worst = items.stream()
                .filter(item -> item.part().equals(BatchItem.PERSON) && !item.isStored())
                .filter(item -> sent.knockOfPerson().getOrDefault(item.id(), -1) == index)
                .findFirst()
                .filter(person -> knock.isStored())
                .orElse(knock);
        String concern = IntStream.range(0, sent.concerns().size())
                .filter(i -> sent.concerns().get(i).knockIndex() == index)
                .mapToObj(items::get)
                .map(item -> item.result().equals(BatchItem.CREATED) ? "received" : item.result())
                .findFirst()
                .orElse(null);
        return worst.isStored()
                ? new KnockOutcome(knock.id(), knock.result(), null, null, null, concern)
                : new KnockOutcome(
                        knock.id(),
                        BatchItem.REFUSED,
                        worst.problem().code(),
                        worst.problem().detail(),
                        worst.problem().pointer(),
                        concern);
    }

    private static int count(List<KnockOutcome> results, String status) {
        return (int) results.stream()
                .filter(result -> result.status().equals(status))
                .count();
    }

    /**
     * What became of one knock.
     *
     * @param id its id as the device sent it
     * @param status created, duplicate or refused
     * @param code why it is refused
     * @param detail the same as a sentence
     * @param pointer where in the knock
     * @param concern what became of the concern that came with it
     */
    @Schema(description = "What became of one knock")
    record KnockOutcome(
            @Schema(nullable = true) String id,

            @Schema(enumeration = {BatchItem.CREATED, BatchItem.DUPLICATE, BatchItem.REFUSED})
            String status,

            @Schema(nullable = true) String code,
            @Schema(nullable = true) String detail,
            @Schema(nullable = true) String pointer,

            @Schema(nullable = true, description = "received, duplicate, refused or not-stored")
            String concern) {}
}
