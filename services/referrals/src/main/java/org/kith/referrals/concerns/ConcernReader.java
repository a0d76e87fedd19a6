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
import org.kith.kit.identity.Caller;
import org.kith.kit.json.LenientJson;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.places.Place;
import org.kith.referrals.concerns.ConcernStatement.Subject;
import org.kith.referrals.concerns.ConcernStatement.Whereabouts;

/**
 * Reads a concern out of what was sent, whatever its form. A field that cannot be read never keeps the words from the duty
 * team, and in doubt a child is in danger.
 */
@ApplicationScoped
class ConcernReader {
    private static final String NO_WORDS = "(A concern was raised without words. Call the person who raised it.)";
    private static final String WHAT = "what";
    private static final String DANGER = "immediateDanger";
    private static final String FAMILY = "familyId";
    private static final String REFERRAL = "referralId";
    private static final List<String> IDS = List.of(FAMILY, REFERRAL, "doorId", "knockId", "walkId");
    private static final int LONGEST_ID = 200;
    private static final Set<String> NO = Set.of("false", "no", "0");

    /** A clock that is further back than this was never set. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Place place;

    ConcernReader(Place place) {
        this.place = place;
    }

    /**
     * What was sent by somebody who waits for the answer.
     *
     * @throws Problem when it is no JSON
     */
    JsonNode one(byte[] body) {
        try {
            return LenientJson.read(body);
        } catch (IOException e) {
            throw Problem.of(
                    ProblemType.MALFORMED,
                    "The concern is not stored: the body is not JSON that can be read. Ring the council's front door.",
                    e);
        }
    }

    /**
     * One of a device's concerns; empty when it is neither an object nor a text.
     *
     * @param position where it stands among them, which tells those without an id apart
     */
    Optional<ConcernStatement> read(JsonNode sent, int position, Caller by, Instant now) {
        if (!sent.isObject() && !sent.isTextual()) {
            return Optional.empty();
        }
        String without = by.person() + "|" + position + "|" + sent;
        return Optional.of(statement(
                sent,
                sentId(sent).orElseGet(() -> ConcernStatement.named(without).toString()),
                danger(sent.path(DANGER), false),
                now));
    }

    /**
     * The concern of somebody who waits for the answer.
     *
     * @throws Problem when it says nothing at all
     */
    ConcernStatement readOne(JsonNode sent, Instant now) {
        boolean said = !words(sent).isBlank() || sent.hasNonNull(DANGER) && danger(sent.path(DANGER), true);
        if (!said) {
            throw Problem.field("/" + WHAT, "required", "Write what was seen or said.");
        }
        return statement(
                sent, sentId(sent).orElseGet(() -> Ids.next().toString()), danger(sent.path(DANGER), true), now);
    }

    private ConcernStatement statement(JsonNode sent, String id, boolean danger, Instant now) {
        Whereabouts where = whereabouts(sent);
        Subject subject = new Subject(uuid(sent, FAMILY), uuid(sent, REFERRAL), uuid(sent, FAMILY) != null);
        String words = words(sent);
        return new ConcernStatement(
                id,
                source(subject, where),
                (words.isBlank() ? NO_WORDS : words) + idsThatAreNone(sent),
                danger,
                raisedAt(sent, now),
                subject,
                where);
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
                uuid(sent, "doorId"),
                uuid(sent, "knockId"),
                uuid(sent, "walkId"),
                place.find(area).isPresent() ? area : null,
                place.zone(zone).isPresent() ? zone : null,
                sent.path("placeUncertain").asBoolean(false));
    }

    private static String words(JsonNode sent) {
        JsonNode what = sent.isObject() ? sent.path(WHAT) : sent;
        return what.isArray()
                ? what.valueStream().map(LenientJson::words).collect(Collectors.joining("\n"))
                : LenientJson.words(what);
    }

    /** Ids that cannot be read may tell a person something: a name, a number of another system. */
    private static String idsThatAreNone(JsonNode sent) {
        String said = IDS.stream()
                .filter(name -> sent.hasNonNull(name) && uuid(sent, name) == null)
                .map(name -> name + ": " + LenientJson.words(sent.path(name)))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : "\n(Sent with it, " + said + ")";
    }

    private static boolean danger(JsonNode said, boolean whenNotSaid) {
        if (said.isMissingNode() || said.isNull()) {
            return whenNotSaid;
        }
        return !said.isValueNode() || !NO.contains(said.asText().strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> sentId(JsonNode sent) {
        JsonNode id = sent.path("id");
        return id.isValueNode() && !id.isNull()
                ? Optional.of(LenientJson.words(id).strip())
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.length() > LONGEST_ID
                                ? ConcernStatement.named(text).toString()
                                : SentId.uuid(text).map(UUID::toString).orElse(text))
                : Optional.empty();
    }

    private static UUID uuid(JsonNode sent, String field) {
        return SentId.uuid(sent.path(field).asText("")).orElse(null);
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
