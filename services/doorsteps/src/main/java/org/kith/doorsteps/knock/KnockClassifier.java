package org.kith.doorsteps.knock;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.door.DoNotKnockPeriod;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.rules.KnockRules;
import org.kith.doorsteps.knock.rules.Refusal;
import org.kith.kit.time.UkCalendar;

/**
 * Tells new knocks from repeated and refused ones. Knocks are shown to it in order of time, so that a do-not-knock in a
 * batch holds for the knocks after it however the batch was ordered.
 */
final class KnockClassifier {
    private final Map<UUID, UUID> doorIds = new HashMap<>();
    private final Map<UUID, Door> doors = new HashMap<>();
    private final Map<UUID, byte[]> logged;
    private final Set<UUID> taken;
    private final Instant until;
    private final Instant now;
    private final Map<UUID, Door> before = new HashMap<>();

    /**
     * @param known doors of the patch among those the batch names, under the id it names them by
     * @param logged content of the knocks that were logged before
     * @param taken ids that stand for something already
     * @param until when the patch went to another organisation; far in the future while it is the link worker's
     */
    KnockClassifier(Map<UUID, Door> known, Map<UUID, byte[]> logged, Set<UUID> taken, Instant until, Instant now) {
        known.forEach((id, door) -> {
            doorIds.put(id, door.id());
            doors.put(door.id(), door);
        });
        this.logged = logged;
        this.taken = taken;
        this.until = until;
        this.now = now;
    }

    KnockResult classify(SentKnock sent) {
        if (sent.refusal() != null) {
            return KnockResult.refused(sent.id(), sent.refusal());
        }
        byte[] earlier = logged.get(sent.id());
        if (earlier != null && Arrays.equals(earlier, sent.content())) {
            return KnockResult.duplicate(sent.id());
        }
        Optional<Refusal> refusal = idReused(sent.item())
                .or(() -> KnockRules.broken(sent.item(), now))
                .or(() -> door(sent.item()))
                .or(() -> afterThePatchWent(sent.item()));
        if (refusal.isPresent()) {
            return KnockResult.refused(sent.id(), refusal.get());
        }
        logged.put(sent.id(), sent.content());
        sent.item().ids().forEach(taken::add);
        mark(sent.item());
        return KnockResult.created(sent.id());
    }

    /** Doors whose do-not-knock this batch changed, as they are now. */
    Map<UUID, Door> marked() {
        Map<UUID, Door> marked = new HashMap<>();
        before.forEach((id, door) -> {
            if (!doors.get(id).sameDoNotKnock(door)) {
                marked.put(id, doors.get(id));
            }
        });
        return marked;
    }

    private Optional<Refusal> idReused(KnockItem knock) {
        boolean twice = knock.ids().distinct().count() < knock.ids().count();
        return twice || knock.ids().anyMatch(taken::contains)
                ? Optional.of(Refusal.of(
                        "id-reused", "An id in this knock was used before for something else. Log the knock anew."))
                : Optional.empty();
    }

    /** The knock does not count any more; what was asked at the door holds, whoever's patch it is. */
    private Optional<Refusal> afterThePatchWent(KnockItem knock) {
        if (!knock.at().isAfter(until)) {
            return Optional.empty();
        }
        mark(knock);
        return Optional.of(new Refusal(
                "patch-given-away",
                "The patch had gone to another organisation before this knock. Ask your coordinator.",
                "/at"));
    }

    private Optional<Refusal> door(KnockItem knock) {
        Door door = door(knock.doorId());
        if (door == null) {
            return Optional.of(new Refusal("door-unknown", "The door is not on this patch.", "/doorId"));
        }
        return door.mustNotBeKnocked(knock.at())
                ? Optional.of(new Refusal(
                        "do-not-knock",
                        "This door asked not to be knocked until " + door.doNotKnockUntil() + ".",
                        "/doorId"))
                : Optional.empty();
    }

    private Door door(UUID id) {
        return doors.get(doorIds.get(id));
    }

    private void mark(KnockItem knock) {
        if (knock.outcome().equals(KnockOutcome.DO_NOT_KNOCK.code())) {
            Door door = door(knock.doorId());
            before.putIfAbsent(door.id(), door);
            var until = knock.doNotKnockUntil() == null
                    ? DoNotKnockPeriod.lastDayFrom(UkCalendar.dayOf(knock.at()))
                    : knock.doNotKnockUntil();
            doors.put(door.id(), door.withDoNotKnock(knock.at(), until));
        }
    }
}
