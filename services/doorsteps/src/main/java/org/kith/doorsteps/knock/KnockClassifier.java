package org.kith.doorsteps.knock;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.rules.KnockRules;
import org.kith.doorsteps.knock.rules.Refusal;

/**
 * Tells new knocks from repeated and refused ones. Requests not to be knocked were taken before: they hold for the knocks after
 * them, however the batch was ordered.
 */
final class KnockClassifier {
    private final Map<UUID, UUID> doorIds = new HashMap<>();
    private final Map<UUID, Door> doors = new HashMap<>();
    private final Map<UUID, byte[]> logged;
    private final Set<UUID> taken;
    private final TakenRequests requests;
    private final Instant until;
    private final Instant now;

    /**
     * @param known doors of the patch among those the batch names, under the id it names them by
     * @param logged content of the knocks that were logged before
     * @param taken ids that stand for something already
     * @param requests the requests not to be knocked that the batch brought, which hold already
     * @param until when the patch went to another organisation; far in the future while it is the link worker's
     */
    KnockClassifier(
            Map<UUID, Door> known,
            Map<UUID, byte[]> logged,
            Set<UUID> taken,
            TakenRequests requests,
            Instant until,
            Instant now) {
        known.forEach((id, door) -> {
            doorIds.put(id, door.id());
            doors.put(door.id(), door);
        });
        this.logged = logged;
        this.taken = taken;
        this.requests = requests;
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
                .or(() -> door(sent))
                .or(() -> afterThePatchWent(sent.item()));
        if (refusal.isPresent()) {
            return KnockResult.refused(sent.id(), refusal.get());
        }
        logged.put(sent.id(), sent.content());
        sent.item().ids().forEach(taken::add);
        return KnockResult.created(sent.id());
    }

    private Optional<Refusal> idReused(KnockItem knock) {
        boolean twice = knock.ids().distinct().count() < knock.ids().count();
        return twice || knock.ids().anyMatch(taken::contains)
                ? Optional.of(Refusal.of(
                        "id-reused", "An id in this knock was used before for something else. Log the knock anew."))
                : Optional.empty();
    }

    private Optional<Refusal> afterThePatchWent(KnockItem knock) {
        if (!knock.at().isAfter(until)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "patch-given-away",
                "The patch had gone to another organisation before this knock. Ask your coordinator.",
                "/at"));
    }

    private Optional<Refusal> door(SentKnock sent) {
        KnockItem knock = sent.item();
        Door door = doors.get(doorIds.get(knock.doorId()));
        if (door == null) {
            return Optional.of(new Refusal("door-unknown", "The door is not on this patch.", "/doorId"));
        }
        // Its own request is no reason against the knock that brought it.
        boolean refused = requests.of(sent.index(), door.id())
                .map(StoredDoNotKnock::heldBefore)
                .orElseGet(() -> door.mustNotBeKnocked(knock.at()));
        return refused
                ? Optional.of(new Refusal(
                        "do-not-knock",
                        "This door asked not to be knocked until " + door.doNotKnockUntil() + ".",
                        "/doorId"))
                : Optional.empty();
    }
}
