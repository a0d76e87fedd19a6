package org.kith.doorsteps.walk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kith.contracts.vocabulary.KnockOutcome;

/**
 * What came of knocks, counted from unique facts.
 *
 * @param doors doors knocked, as the measure of that name counts them: a door knocked twice counts twice
 * @param differentDoors how many different doors these were
 * @param conversations knocks where somebody talked
 * @param offers offers logged
 * @param needs needs logged
 * @param byOutcome knocks of every outcome
 */
public record Tally(
        long doors, long differentDoors, long conversations, long offers, long needs, Map<String, Long> byOutcome) {

    static Tally of(Map<String, Long> counted, long differentDoors, long offers, long needs) {
        Map<String, Long> byOutcome = new LinkedHashMap<>();
        Arrays.stream(KnockOutcome.values())
                .forEach(outcome -> byOutcome.put(outcome.code(), counted.getOrDefault(outcome.code(), 0L)));
        return new Tally(
                byOutcome.values().stream().mapToLong(Long::longValue).sum(),
                differentDoors,
                Arrays.stream(KnockOutcome.values())
                        .filter(Conversation::is)
                        .mapToLong(outcome -> byOutcome.get(outcome.code()))
                        .sum(),
                offers,
                needs,
                byOutcome);
    }
}
