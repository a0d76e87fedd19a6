package org.kith.referrals.concerns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.identity.Caller;
import org.kith.places.Place;
import org.kith.referrals.concerns.Statement.Subject;
import org.kith.referrals.concerns.Statement.Whereabouts;

/**
 * Reads a concern out of what a device sent. A field that cannot be read is left out and never keeps the words from the
 * duty team.
 */
@ApplicationScoped
class ConcernReader {
    private static final int LONGEST = 10_000;
    private static final String NO_WORDS = "(A concern was raised without words. Call the person who raised it.)";

    /** A clock that is further back than this was never set. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Place place;

    ConcernReader(Place place) {
        this.place = place;
    }

    /** The concern; empty when it is neither an object nor a text. */
    Optional<Statement> read(JsonNode sent, Caller by, Instant now) {
        if (!sent.isObject() && !sent.isTextual()) {
            return Optional.empty();
        }
        Whereabouts where = whereabouts(sent);
        String words = words(sent);
        return Optional.of(new Statement(
                uuid(sent, "id").orElseGet(() -> Statement.named(by.person() + "|" + sent)),
                where.onAWalk() ? ConcernSource.KNOCK : ConcernSource.DIRECT,
                words,
                sent.path("immediateDanger").asBoolean(false),
                raisedAt(sent, now),
                Subject.UNKNOWN,
                where));
    }

    private Whereabouts whereabouts(JsonNode sent) {
        String area = sent.path("area").asText("");
        String zone = sent.path("zone").asText("");
        return new Whereabouts(
                uuid(sent, "doorId").orElse(null),
                uuid(sent, "knockId").orElse(null),
                uuid(sent, "walkId").orElse(null),
                place.find(area).isPresent() ? area : null,
                place.zone(zone).isPresent() ? zone : null,
                sent.path("placeUncertain").asBoolean(false));
    }

    private static String words(JsonNode sent) {
        JsonNode what = sent.isTextual() ? sent : sent.path("what");
        String words = clean(
                what.isTextual() ? what.textValue() : what.isMissingNode() || what.isNull() ? "" : what.toString());
        return words.isBlank() ? NO_WORDS : words;
    }

    /** Without what the database cannot store and nobody typed. */
    private static String clean(String text) {
        StringBuilder words = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .limit(LONGEST)
                .forEach(words::appendCodePoint);
        return words.toString();
    }

    private static Optional<UUID> uuid(JsonNode sent, String field) {
        try {
            return Optional.of(UUID.fromString(sent.path(field).asText("")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** When it was raised by the device's clock, unless that is not set or runs ahead. */
    private static Instant raisedAt(JsonNode sent, Instant now) {
        try {
            Instant at = Instant.parse(sent.path("raisedAt").asText(""));
            return at.isAfter(now) || at.isBefore(EARLIEST) ? now : at;
        } catch (DateTimeException notATime) {
            return now;
        }
    }
}
