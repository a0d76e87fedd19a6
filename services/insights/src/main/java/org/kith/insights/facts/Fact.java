package org.kith.insights.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.EventPayload;

/**
 * One thing that happened. Kind, id and step make it unique: the same fact stored twice is one.
 *
 * @param kind the event's aggregate and verb, see {@link Kinds}
 * @param id of what it happened to
 * @param step 0 for what happens once in the life of the id, otherwise the sequence of the event
 * @param zone code of the zone, null when it is not known
 * @param at when it happened
 * @param belongsTo what it is a part of, may be null
 * @param state a code that says more, may be null
 * @param flag a yes or no that says more, may be null
 * @param amount seconds, minutes, pence or a number of things, may be null
 */
record Fact(
        String kind,
        UUID id,
        long step,
        String zone,
        Instant at,
        UUID belongsTo,
        String state,
        Boolean flag,
        Integer amount) {

    /** Something that happens once to its id. */
    static Fact once(Class<? extends EventPayload> type, UUID id, String zone, Instant at) {
        return new Fact(Kinds.of(type), id, 0, zone, at, null, null, null, null);
    }

    /** Something that may happen again to the same id; the sequence tells one time from the other. */
    static Fact step(Class<? extends EventPayload> type, UUID id, long sequence, String zone, Instant at) {
        return new Fact(Kinds.of(type), id, sequence, zone, at, null, null, null, null);
    }

    Fact of(UUID whole) {
        return new Fact(kind, id, step, zone, at, whole, state, flag, amount);
    }

    Fact state(String code) {
        return new Fact(kind, id, step, zone, at, belongsTo, code, flag, amount);
    }

    Fact flag(boolean yes) {
        return new Fact(kind, id, step, zone, at, belongsTo, state, yes, amount);
    }

    Fact amount(int number) {
        return new Fact(kind, id, step, zone, at, belongsTo, state, flag, number);
    }

    /** Whole seconds from then until it happened; clocks that disagree never make it negative. */
    Fact secondsSince(Instant then) {
        long seconds = Duration.between(then, at).toSeconds();
        return amount(Math.clamp(seconds, 0, Integer.MAX_VALUE));
    }
}
