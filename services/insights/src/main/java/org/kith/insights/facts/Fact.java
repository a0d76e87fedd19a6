package org.kith.insights.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.EventPayload;

/**
 * One thing that happened. Event, id and step make it unique: the same fact stored twice is one. It holds what its event
 * carries; what its link knows besides is filled in by {@link FactTable}.
 */
final class Fact extends Details<Fact> {
    private final Instant at;

    private Fact(Class<? extends EventPayload> type, UUID id, long step, String zone, Instant at) {
        this.at = at;
        set("event", EventNames.of(type));
        set("id", id);
        set("step", step);
        set("zone", zone);
        set("at", at.toString());
    }

    @Override
    Fact self() {
        return this;
    }

    /** Something that happens once to its id. */
    static Fact once(Class<? extends EventPayload> type, UUID id, String zone, Instant at) {
        return new Fact(type, id, 0, zone, at);
    }

    /** Something that may happen again to the same id; the sequence tells one time from the other. */
    static Fact step(Class<? extends EventPayload> type, UUID id, long sequence, String zone, Instant at) {
        return new Fact(type, id, sequence, zone, at);
    }

    /** When its event was published; a fact whose month had been shown by then counts in the month of this moment. */
    Fact recorded(Instant at) {
        return set("recorded", at.toString());
    }

    /** What it is a part of. */
    Fact of(UUID whole) {
        return set("belongs_to", whole);
    }

    /** What it took up; null for none. */
    Fact replaces(UUID earlier) {
        return set("replaces", earlier);
    }

    /** What knows more about it. */
    Fact link(Link link) {
        return set("link", link.id());
    }

    /** A code that says more. */
    Fact state(String code) {
        return set("state", code);
    }

    /** A yes or no that says more. */
    Fact flag(boolean yes) {
        return set("flag", yes);
    }

    /** Seconds, minutes, pence or a number of things. */
    Fact amount(int number) {
        return set("amount", number);
    }

    /** Whole seconds from then until it happened; clocks that disagree never make it negative. */
    Fact secondsSince(Instant then) {
        long seconds = Duration.between(then, at).toSeconds();
        return amount(Math.clamp(seconds, 0, Integer.MAX_VALUE));
    }
}
