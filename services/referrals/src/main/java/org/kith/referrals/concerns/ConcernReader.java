package org.kith.referrals.concerns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kith.kit.identity.Caller;
import org.kith.kit.json.LenientJson;
import org.kith.kit.json.SeenText;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.places.Place;
import org.kith.referrals.concerns.Statement.Subject;
import org.kith.referrals.concerns.Statement.Whereabouts;

/**
 * Reads a concern out of whatever was sent. Nothing about its form keeps the words from the duty team: control characters are
 * taken out, what is too long is kept and marked, and an id that is none is kept as text.
 */
@ApplicationScoped
class ConcernReader {
    private static final int LONGEST = 50_000;
    private static final String NO_WORDS = "(A concern was raised without words. Call the person who raised it.)";
    private static final List<String> IDS = List.of("familyId", "referralId", "doorId", "knockId", "walkId");
    private static final Set<String> NO = Set.of("", "0", "false", "no", "n", "none");

    /** A clock that is further back than this was never set. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Place place;

    ConcernReader(Place place) {
        this.place = place;
    }

    /**
     * The concern of somebody who waits for the answer.
     *
     * @throws Problem when it is no JSON, or says nothing at all
     */
    JsonNode one(byte[] body) {
        JsonNode sent;
        try {
            sent = LenientJson.read(body);
        } catch (IOException e) {
            throw Problem.of(ProblemType.MALFORMED, "The body is not JSON that can be read.", e);
        }
        if (!sent.isObject() && !sent.isTextual()) {
            throw Problem.field("", "not-a-concern", "Send an object with what was seen or said.");
        }
        if (words(sent).isEmpty() && !isYes(sent.path("immediateDanger"))) {
            throw Problem.field("/what", "required", "Write what was seen or said.");
        }
        return sent;
    }

    /** The concern; empty when it is neither an object nor a text. */
    Optional<Statement> read(JsonNode sent, Caller by, Instant now) {
        if (!sent.isObject() && !sent.isTextual()) {
            return Optional.empty();
        }
        Whereabouts where = whereabouts(sent);
        Subject subject = new Subject(
                uuid(sent, "familyId").orElse(null), uuid(sent, "referralId").orElse(null));
        String words = words(sent);
        return Optional.of(new Statement(
                uuid(sent, "id").orElseGet(() -> Statement.named(by.person() + "|" + sent)),
                source(subject, where),
                (words.isEmpty() ? NO_WORDS : words) + idsThatAreNone(sent),
                isYes(sent.path("immediateDanger")),
                raisedAt(sent, now),
                subject,
                where));
    }

    private static ConcernSource source(Subject subject, Whereabouts where) {
        if (subject.referralId() != null) {
            return ConcernSource.REFERRAL;
        }
        return where.onAWalk() ? ConcernSource.KNOCK : ConcernSource.DIRECT;
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
                isYes(sent.path("placeUncertain")));
    }

    /** What was said; empty when nothing was. What was sent twice is kept twice. */
    private static String words(JsonNode sent) {
        JsonNode what = sent.isTextual() ? sent : sent.path("what");
        return clean(what.isArray() ? lines(what) : text(what));
    }

    private static String lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ConcernReader::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        return node.isMissingNode() || node.isNull() ? "" : node.toString();
    }

    /** Without what the database cannot store and nobody typed. */
    private static String clean(String text) {
        StringBuilder words = new StringBuilder();
        SeenText.of(text)
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .limit(LONGEST)
                .forEach(words::appendCodePoint);
        int more = text.codePointCount(0, text.length()) - LONGEST;
        if (more > 0) {
            words.append("\n(It was longer: the last ").append(more).append(" characters are not kept.)");
        }
        return SeenText.of(words.toString());
    }

    /** Ids that cannot be read may say something to a person: a name, a reference of another system. */
    private static String idsThatAreNone(JsonNode sent) {
        String said = IDS.stream()
                .filter(name -> sent.hasNonNull(name) && uuid(sent, name).isEmpty())
                .map(name -> name + ": " + clean(text(sent.path(name))))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : "\n(Sent with it, " + said + ")";
    }

    /** Yes in any form; what is not clearly a no is one. */
    private static boolean isYes(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).anyMatch(ConcernReader::isYes);
        }
        if (node.isNumber()) {
            return node.doubleValue() != 0;
        }
        return node.isTextual()
                ? !NO.contains(SeenText.of(node.textValue()).strip().toLowerCase(Locale.ROOT))
                : node.asBoolean(false);
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
