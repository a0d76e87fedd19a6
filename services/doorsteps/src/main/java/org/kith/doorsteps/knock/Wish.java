package org.kith.doorsteps.knock;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.door.DoNotKnockPeriod;
import org.kith.kit.time.UkCalendar;

/**
 * Somebody at a door asked not to be knocked, as it stands in what a device sent. It is read from the bare JSON, so that
 * nothing that is wrong with the knock, its batch or its siblings keeps it back: what cannot be read of it has a default.
 *
 * @param index place of its knock in the batch
 * @param knockId the knock, or an id made from its words
 * @param doorId the door, by any id it was given
 * @param from since when it holds: the time of the knock if that can be, else now
 * @param until its last day
 */
record Wish(int index, UUID knockId, UUID doorId, Instant from, LocalDate until) {
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final int UUID_LENGTH = 36;

    /** The wishes of a batch, in order of time; never fails. */
    static List<Wish> read(UUID walkId, JsonNode batch, Instant now) {
        JsonNode knocks = batch == null ? null : batch.path("knocks");
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; knocks != null && i < knocks.size(); i++) {
            read(walkId, i, knocks.isArray() ? knocks.get(i) : knocks, now).ifPresent(wishes::add);
        }
        wishes.sort(Comparator.comparing((Wish wish) -> wish.from()).thenComparing(Wish::index));
        return wishes;
    }

    private static Optional<Wish> read(UUID walkId, int index, JsonNode knock, Instant now) {
        String outcome = knock.path("outcome").asText("").strip().toLowerCase(Locale.ROOT);
        boolean asked = outcome.replaceAll("[\\s_-]+", "-").equals(KnockOutcome.DO_NOT_KNOCK.code())
                || knock.hasNonNull("doNotKnockUntil");
        Optional<UUID> door = uuid(knock.path("doorId"));
        if (!asked || door.isEmpty()) {
            return Optional.empty();
        }
        Instant from = from(knock.path("at").asText(""), now);
        UUID id = uuid(knock.path("id")).orElseGet(() -> named(walkId, knock));
        return Optional.of(new Wish(index, id, door.get(), from, until(knock.path("doNotKnockUntil"), from)));
    }

    private static Instant from(String text, Instant now) {
        try {
            Instant at = Instant.parse(text.strip());
            return at.isAfter(now) || at.isBefore(now.minus(OLDEST)) ? now : at;
        } catch (DateTimeException e) {
            return now;
        }
    }

    /** A date that cannot be is no reason to knock again: the longest that may be, or twelve months. */
    private static LocalDate until(JsonNode node, Instant from) {
        LocalDate day = UkCalendar.dayOf(from);
        try {
            LocalDate until = LocalDate.parse(node.asText("").strip());
            if (DoNotKnockPeriod.allowed(day, until)) {
                return until;
            }
            return until.isAfter(day) ? DoNotKnockPeriod.longestFrom(day) : DoNotKnockPeriod.lastDayFrom(day);
        } catch (DateTimeException e) {
            return DoNotKnockPeriod.lastDayFrom(day);
        }
    }

    private static Optional<UUID> uuid(JsonNode node) {
        String text = node.asText("").strip();
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UUID named(UUID walkId, JsonNode knock) {
        return UUID.nameUUIDFromBytes((walkId + knock.toString()).getBytes(StandardCharsets.UTF_8));
    }
}
