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
import java.util.stream.Stream;
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
record SentDoNotKnock(int index, UUID knockId, UUID doorId, Instant from, LocalDate until) {
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final int UUID_LENGTH = 36;

    /** The requests of a batch, in order of time; never fails. */
    static List<SentDoNotKnock> read(UUID walkId, JsonNode batch, Instant now) {
        List<SentDoNotKnock> requests = new ArrayList<>();
        List<JsonNode> knocks = values(batch)
                .flatMap(each -> each.path("knocks").isArray()
                        ? each.path("knocks").valueStream()
                        : Stream.of(each.path("knocks")))
                .toList();
        for (int i = 0; i < knocks.size(); i++) {
            int index = i;
            values(knocks.get(i))
                    .flatMap(knock -> read(walkId, index, knock, now))
                    .forEach(requests::add);
        }
        requests.sort(
                Comparator.comparing((SentDoNotKnock request) -> request.from()).thenComparing(SentDoNotKnock::index));
        return requests;
    }

    private static Stream<SentDoNotKnock> read(UUID walkId, int index, JsonNode knock, Instant now) {
        JsonNode lastDay = knock.path("doNotKnockUntil");
        boolean asked = values(knock.path("outcome")).anyMatch(SentDoNotKnock::asks)
                || values(lastDay).anyMatch(day -> !day.isNull());
        if (!asked) {
            return Stream.empty();
        }
        Instant from = values(knock.path("at"))
                .map(at -> from(at.asText(""), now))
                .findFirst()
                .orElse(now);
        UUID id = values(knock.path("id"))
                .flatMap(each -> uuid(each).stream())
                .findFirst()
                .orElseGet(() -> named(walkId, knock));
        LocalDate until = values(lastDay)
                .map(day -> until(day, from))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> DoNotKnockPeriod.lastDayFrom(UkCalendar.dayOf(from)));
        // Whoever of two doors it was: neither is knocked.
        return values(knock.path("doorId"))
                .flatMap(door -> uuid(door).stream())
                .distinct()
                .map(door -> new SentDoNotKnock(index, id, door, from, until));
    }

    private static boolean asks(JsonNode outcome) {
        String said = outcome.asText("").strip().toLowerCase(Locale.ROOT);
        return said.replaceAll("[\\s_-]+", "-").equals(KnockOutcome.DO_NOT_KNOCK.code());
    }

    /** What was said once or in a list, which is also what something said twice is read as. */
    private static Stream<JsonNode> values(JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return Stream.empty();
        }
        return node.isArray() ? node.valueStream().flatMap(SentDoNotKnock::values) : Stream.of(node);
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
