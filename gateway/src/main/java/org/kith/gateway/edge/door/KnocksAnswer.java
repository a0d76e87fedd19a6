package org.kith.gateway.edge.door;

import jakarta.annotation.Nullable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer at the old address: the parts as at the new one, and what an older device looks for.
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
        Parts parts = new Parts(sent, answer.items());
        List<KnockOutcome> results = IntStream.range(0, parts.knocks().size())
                .mapToObj(parts::result)
                .toList();
        return new KnocksAnswer(
                answer.walkId(),
                count(results, BatchItem.CREATED),
                count(results, BatchItem.DUPLICATE),
                count(results, BatchItem.REFUSED),
                results,
                answer.items());
    }

    private static int count(List<KnockOutcome> results, String status) {
        return (int) results.stream()
                .filter(result -> result.status().equals(status))
                .count();
    }

    /** The items of an answer by what they are; they come in the order of the parts. */
    private record Parts(SentBatch sent, List<BatchItem> items) {
        List<BatchItem> knocks() {
            return items.stream()
                    .filter(item -> item.part().equals(BatchItem.KNOCK))
                    .toList();
        }

        /** A knock of which some part is not stored is kept by the device: with it, it would lose that part. */
        KnockOutcome result(int index) {
            BatchItem knock = knocks().get(index);
            List<BatchItem> concerns =
                    with(0, sent.concerns().size(), i -> sent.concerns().get(i).knockIndex() == index);
            int people = sent.concerns().size();
            int contacts = people + sent.people().size();
            BatchItem worst = Stream.of(
                            concerns,
                            List.of(knock),
                            with(
                                    contacts,
                                    sent.contacts().size(),
                                    i -> sent.knockOfContact().get(i) == index),
                            with(people, sent.people().size(), i -> sent.knocksOfPerson()
                                    .getOrDefault(SentBatch.id(sent.people().get(i)), Set.of())
                                    .contains(index)))
                    .flatMap(List::stream)
                    .filter(item -> !item.wasStored())
                    .findFirst()
                    .orElse(knock);
            String concern = concerns.stream()
                    .min(Comparator.comparing(BatchItem::wasStored))
                    .map(item -> item.result().equals(BatchItem.CREATED) ? "received" : item.result())
                    .orElse(null);
            return worst.wasStored()
                    ? new KnockOutcome(knock.id(), knock.result(), null, null, null, concern)
                    : new KnockOutcome(
                            knock.id(),
                            BatchItem.REFUSED,
                            worst.problem().code(),
                            worst.problem().detail(),
                            worst.problem().pointer(),
                            concern);
        }

        private List<BatchItem> with(int from, int size, IntPredicate ofKnock) {
            return IntStream.range(0, size)
                    .filter(ofKnock)
                    .mapToObj(i -> items.get(from + i))
                    .toList();
        }
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
            @Nullable String id,

            @Schema(enumeration = {BatchItem.CREATED, BatchItem.DUPLICATE, BatchItem.REFUSED})
            String status,

            @Nullable String code,
            @Nullable String detail,
            @Nullable String pointer,

            @Schema(description = "received, duplicate, refused or not-stored") @Nullable
            String concern) {}
}
