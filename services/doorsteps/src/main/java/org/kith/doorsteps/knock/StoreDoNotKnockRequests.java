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
 * Takes the requests not to be knocked out of what a device sent, before anything of it is judged and in a transaction of its
 * own: somebody who asked to be left alone is, whatever is wrong with the knock. A request that comes again changes nothing.
 */
@ApplicationScoped
class StoreDoNotKnockRequests {
    private final DoorRepository doors;
    private final DoorMarkRepository marks;
    private final DoNotKnockRequestRepository requests;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    StoreDoNotKnockRequests(
            DoorRepository doors,
            DoorMarkRepository marks,
            DoNotKnockRequestRepository requests,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.doors = doors;
        this.marks = marks;
        this.requests = requests;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The requests that are stored now; a door that nobody knows has none. */
    @Transactional
    TakenRequests take(UUID walkId, JsonNode batch) {
        Instant now = clock.instant();
        List<SentDoNotKnock> asked = SentDoNotKnock.read(walkId, batch, now);
        if (asked.isEmpty()) {
            return TakenRequests.NONE;
        }
        Map<UUID, Door> known = doors.asked(
                asked.stream().map(SentDoNotKnock::doorId).distinct().toList());
        Map<DoNotKnockRequestRepository.Key, Boolean> before = requests.taken(
                asked.stream().map(SentDoNotKnock::knockId).distinct().toList());
        // In order of id, so that two batches that mark the same doors cannot deadlock.
        Map<UUID, List<SentDoNotKnock>> byDoor = new TreeMap<>();
        asked.stream().filter(request -> known.containsKey(request.doorId())).forEach(request -> byDoor.computeIfAbsent(
                        known.get(request.doorId()).id(), door -> new ArrayList<>())
                .add(request));
        return new TakenRequests(byDoor.values().stream()
                .flatMap(ofDoor -> take(ofDoor, known.get(ofDoor.getFirst().doorId()), before, now).stream())
                .toList());
    }

    private List<StoredDoNotKnock> take(
            List<SentDoNotKnock> ofDoor, Door door, Map<DoNotKnockRequestRepository.Key, Boolean> before, Instant now) {
        Caller by = caller.get();
        Door marked = door;
        Map<SentDoNotKnock, Boolean> held = new HashMap<>();
        for (SentDoNotKnock request : ofDoor) {
            Boolean earlier = before.get(new DoNotKnockRequestRepository.Key(request.knockId(), door.id()));
            held.put(request, earlier == null ? marked.mustNotBeKnocked(request.from()) : earlier);
            if (earlier == null) {
                marked = marked.withDoNotKnock(request.from(), request.until());
                requests.add(request, door, held.get(request), by, now);
            }
        }
        if (!marked.sameDoNotKnock(door)) {
            marked = marks.doNotKnock(marked, by);
            audit.allowed(door.id(), "door.do-not-knock", "asked-on-a-walk");
            outbox.publish(marked.doNotKnockSet());
        }
        Door holding = marked;
        return ofDoor.stream()
                .map(request -> new StoredDoNotKnock(
                        request.pointer(), request.index(), door.id(), holding.doNotKnockUntil(), held.get(request)))
                .toList();
    }
}
