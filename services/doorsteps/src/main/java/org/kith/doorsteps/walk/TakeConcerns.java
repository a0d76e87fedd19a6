package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.doorsteps.events.DoorstepsEvents;
import org.kith.doorsteps.model.Concern;
import org.kith.doorsteps.model.Concerns;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.Knocks;
import org.kith.doorsteps.model.Patch;
import org.kith.doorsteps.model.Walk;

/**
 * Takes a concern in the transaction of its batch: from its commit the duty team sees it, before any event is sent.
 * Whatever is wrong with the knock it came with, the concern stands.
 */
@ApplicationScoped
class TakeConcerns {
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Concerns concerns;
    private final Knocks knocks;

    TakeConcerns(Concerns concerns, Knocks knocks) {
        this.concerns = concerns;
        this.knocks = knocks;
    }

    /**
     * What became of a concern.
     *
     * @param status received, or duplicate when the same came before
     * @param event what is to be said
     */
    record Taken(String status, Optional<EventPayload> event) {
        static final Taken DUPLICATE = new Taken("duplicate", Optional.empty());
    }

    Taken take(SentKnock sent, Walk walk, Patch patch, Map<UUID, DoorRow> doors, Instant now) {
        ConcernItem item = sent.concern().orElseThrow();
        Optional<Concern> before = concerns.findByIdOptional(item.id());
        if (before.isPresent() && before.get().what().equals(item.what())) {
            return Taken.DUPLICATE;
        }
        UUID id = item.id();
        if (before.isPresent() || knocks.taken(Set.of(id)).contains(id)) {
            // Other words under an id in use are another concern: neither may be lost.
            id = Content.id(item.id() + ":" + item.what());
            if (concerns.findByIdOptional(id).isPresent()) {
                return Taken.DUPLICATE;
            }
        }
        DoorRow door = doors.get(sent.doorId());
        Concern concern = new Concern(
                id,
                walk,
                sent.id(),
                door == null ? null : door.id(),
                item.what(),
                door == null ? patch.area() : door.area(),
                door == null ? patch.zone() : door.zone(),
                sent.at() == null || sent.at().isAfter(now.plus(AHEAD)) ? now : sent.at(),
                now);
        concerns.persist(concern);
        return new Taken("received", Optional.of(DoorstepsEvents.concernHeard(concern)));
    }
}
