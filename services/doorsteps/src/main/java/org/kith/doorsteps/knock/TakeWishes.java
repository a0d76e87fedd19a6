package org.kith.doorsteps.knock;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.door.DoorMarkRepository;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;

/**
 * Takes the wishes not to be knocked out of what a device sent, before anything of it is judged and in a transaction of its
 * own: somebody who asked to be left alone is, whatever is wrong with the knock. A wish that comes again changes nothing.
 */
@ApplicationScoped
class TakeWishes {
    private final DoorRepository doors;
    private final DoorMarkRepository marks;
    private final WishRepository wishes;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    TakeWishes(
            DoorRepository doors,
            DoorMarkRepository marks,
            WishRepository wishes,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.doors = doors;
        this.marks = marks;
        this.wishes = wishes;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The wishes that are stored now, by the index of their knock; a door that nobody knows has none. */
    @Transactional
    Map<Integer, TakenWish> take(UUID walkId, JsonNode batch) {
        Instant now = clock.instant();
        List<Wish> asked = Wish.read(walkId, batch, now);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Door> known =
                doors.asked(asked.stream().map(Wish::doorId).distinct().toList());
        Map<WishRepository.Key, Boolean> before =
                wishes.taken(asked.stream().map(Wish::knockId).distinct().toList());
        // In order of id, so that two batches that mark the same doors cannot deadlock.
        Map<UUID, List<Wish>> byDoor = new TreeMap<>();
        asked.stream().filter(wish -> known.containsKey(wish.doorId())).forEach(wish -> byDoor.computeIfAbsent(
                        known.get(wish.doorId()).id(), door -> new ArrayList<>())
                .add(wish));
        Map<Integer, TakenWish> taken = new HashMap<>();
        byDoor.values()
                .forEach(ofDoor -> take(ofDoor, known.get(ofDoor.getFirst().doorId()), before, now)
                        .forEach(wish -> taken.put(wish.index(), wish)));
        return taken;
    }

    private List<TakenWish> take(List<Wish> ofDoor, Door door, Map<WishRepository.Key, Boolean> before, Instant now) {
        Caller by = caller.get();
        Door marked = door;
        Map<Wish, Boolean> held = new HashMap<>();
        for (Wish wish : ofDoor) {
            Boolean earlier = before.get(new WishRepository.Key(wish.knockId(), door.id()));
            held.put(wish, earlier == null ? marked.mustNotBeKnocked(wish.from()) : earlier);
            if (earlier == null) {
                marked = marked.withDoNotKnock(wish.from(), wish.until());
                wishes.add(wish, door, held.get(wish), by, now);
            }
        }
        if (!marked.sameDoNotKnock(door)) {
            marked = marks.doNotKnock(marked, by);
            audit.allowed(door.id(), "door.do-not-knock", "asked-on-a-walk");
            outbox.publish(marked.doNotKnockSet());
        }
        Door holding = marked;
        return ofDoor.stream()
                .map(wish -> new TakenWish(wish.index(), holding.doNotKnockUntil(), held.get(wish)))
                .toList();
    }
}
