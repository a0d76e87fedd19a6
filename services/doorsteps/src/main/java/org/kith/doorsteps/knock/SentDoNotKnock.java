package org.kith.doorsteps.knock;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.contracts.doorsteps.DoNotKnockMembers;
import org.kith.doorsteps.door.DoNotKnockPeriod;
import org.kith.kit.json.CodeSearch;
import org.kith.kit.json.CodeSearch.Occurrence;
import org.kith.kit.time.UkCalendar;

/**
 * Somebody at a door asked not to be knocked, as it stands in what a device sent. It is read from the bare JSON wherever it
 * stands, so that nothing that is wrong with the knock, its batch or its siblings keeps it back: what cannot be read of it
 * has a default.
 *
 * @param pointer where it stands
 * @param knockId the knock, or an id made from its words
 * @param doorId the door, by any id it was given
 * @param from since when it holds: the time of the knock if that can be, else now
 * @param until its last day
 */
record SentDoNotKnock(String pointer, UUID knockId, UUID doorId, Instant from, LocalDate until) {
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Pattern IN_A_KNOCK = Pattern.compile("/knocks/(\\d{1,9})(?:/.*)?", Pattern.DOTALL);

    /** The requests of a batch, in order of time; never fails. */
    static List<SentDoNotKnock> read(UUID walkId, JsonNode batch, Instant now) {
        return CodeSearch.find(
                        batch,
                        DoNotKnockMembers.WORD,
                        DoNotKnockMembers.OUTCOME,
                        DoNotKnockMembers.BESIDE,
                        CodeSearch::inText)
                .stream()
                .flatMap(said -> read(walkId, said, now))
                .sorted(Comparator.comparing(SentDoNotKnock::from))
                .toList();
    }

    private static Stream<SentDoNotKnock> read(UUID walkId, Occurrence said, Instant now) {
        Instant from = said.texts(DoNotKnockMembers.AT)
                .map(at -> from(at, now))
                .findFirst()
                .orElse(now);
        UUID id = said.ids(DoNotKnockMembers.ID).stream().findFirst().orElseGet(() -> named(walkId, said));
        LocalDate until = DoNotKnockPeriod.lastDay(said.texts(DoNotKnockMembers.UNTIL), UkCalendar.dayOf(from));
        // Whoever of two doors it was: neither is knocked.
        return said.ids(DoNotKnockMembers.DOOR).stream()
                .map(door -> new SentDoNotKnock(said.pointer(), id, door, from, until));
    }

    /** Place of its knock in the batch; -1 when it stands elsewhere. */
    int index() {
        Matcher inAKnock = IN_A_KNOCK.matcher(pointer);
        return inAKnock.matches() ? Integer.parseInt(inAKnock.group(1)) : -1;
    }

    private static Instant from(String text, Instant now) {
        try {
            Instant at = Instant.parse(text.strip());
            return at.isAfter(now) || at.isBefore(now.minus(OLDEST)) ? now : at;
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static UUID named(UUID walkId, Occurrence said) {
        return UUID.nameUUIDFromBytes((walkId + "|" + said.beside()).getBytes(StandardCharsets.UTF_8));
    }
}
