package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.events.DoorstepsEvents;
import org.kith.doorsteps.model.DoorMarks;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.Doors;
import org.kith.doorsteps.model.Knocks;
import org.kith.doorsteps.model.Patch;
import org.kith.doorsteps.model.Patches;
import org.kith.doorsteps.model.Walk;
import org.kith.doorsteps.model.Walks;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** Takes a batch of knocks in one transaction: each counts once, and one that is refused does not keep back the others. */
@ApplicationScoped
class LogKnocks {
    private static final Comparator<SentKnock> BY_TIME = Comparator.comparing(
                    SentKnock::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SentKnock::index);

    private final Patches patches;
    private final Walks walks;
    private final Knocks knocks;
    private final Doors doors;
    private final DoorMarks marks;
    private final KnockStore store;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    LogKnocks(
            Patches patches,
            Walks walks,
            Knocks knocks,
            Doors doors,
            DoorMarks marks,
            KnockStore store,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.patches = patches;
        this.walks = walks;
        this.knocks = knocks;
        this.doors = doors;
        this.marks = marks;
        this.store = store;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    BatchResult log(UUID walkId, KnockBatch batch, List<SentKnock> sent) {
        Caller linkWorker = caller.get();
        Instant now = clock.instant();
        Patch patch = patches.findByIdOptional(batch.patchId()).orElseThrow(LogKnocks::noSuchPatch);
        Walk walk = hold(walkId, patch, linkWorker, batch, now);
        Instant until = until(patch, walk, linkWorker);
        Map<UUID, DoorRow> known = doors.ofPatch(patch.id(), ids(sent.stream().map(SentKnock::doorId)));
        KnockSorting sorting = new KnockSorting(
                known,
                knocks.contents(ids(sent.stream().map(SentKnock::id))),
                knocks.taken(ids(sent.stream()
                        .map(SentKnock::item)
                        .filter(Objects::nonNull)
                        .flatMap(KnockItem::ids))),
                until,
                now);
        KnockResult[] results = new KnockResult[sent.size()];
        List<SentKnock> created = new ArrayList<>();
        for (SentKnock one : sent.stream().sorted(BY_TIME).toList()) {
            results[one.index()] = sorting.sort(one);
            if (results[one.index()].is(KnockResult.CREATED)) {
                created.add(one);
            }
        }
        List<EventPayload> events = new ArrayList<>(store.store(walk, created, known, now));
        events.addAll(mark(unsafe(created, known), sorting.marked(), linkWorker));
        if (batch.endedAt() != null) {
            walk.end(earlier(batch.endedAt(), now), knocks.ofWalk(walkId)).ifPresent(events::add);
        }
        outbox.publish(events);
        return BatchResult.of(walkId, Arrays.asList(results));
    }

    /** A clock that is ahead must not keep a walk on the device: the walk then starts now. */
    private Walk hold(UUID walkId, Patch patch, Caller linkWorker, KnockBatch batch, Instant now) {
        Walk walk = walks.hold(walkId, patch, linkWorker, earlier(batch.startedAt(), now), now)
                .orElseThrow(() -> notYours(walkId));
        if (!walk.patchId().equals(patch.id())) {
            throw refused(ProblemType.CONFLICT, "walk-on-another-patch", "The walk is on another patch.");
        }
        return walk;
    }

    /**
     * Until when knocks of the walk may have been. She may have begun it before her patch went to another organisation,
     * and been without signal since; what she did on it after that is not for this patch.
     */
    private Instant until(Patch patch, Walk walk, Caller linkWorker) {
        return linkWorker.actsFor(patch.organisationId())
                ? Instant.MAX
                : patches.wentAway(patch.id(), linkWorker, walk.startedAt()).orElseThrow(LogKnocks::noSuchPatch);
    }

    private static Problem noSuchPatch() {
        return refused(ProblemType.NOT_FOUND, "patch-unknown", "Your organisation has no such patch.");
    }

    private static Problem refused(ProblemType type, String code, String why) {
        return Problem.of(type, why, List.of(new FieldError("", code, why)));
    }

    /** A colleague's walk may be known of, another organisation's may not. */
    private Problem notYours(UUID walkId) {
        return walks.findByIdOptional(walkId)
                .map(walk -> refused(
                        ProblemType.FORBIDDEN,
                        "walk-of-another",
                        "The walk belongs to the link worker who first sent it."))
                .orElseGet(() -> refused(ProblemType.NOT_FOUND, "walk-unknown", "There is no such walk of yours."));
    }

    private List<EventPayload> mark(Map<UUID, Instant> unsafe, Map<UUID, DoorRow> doNotKnock, Caller by) {
        List<EventPayload> events = new ArrayList<>();
        // In order of id, so that two batches that mark the same doors wait for each other and never in a ring.
        new TreeMap<>(doNotKnock)
                .forEach((id, door) -> events.add(DoorstepsEvents.doNotKnockSet(marks.doNotKnock(door, by))));
        new TreeMap<>(unsafe).forEach((id, since) -> marks.unsafe(id, since, by));
        return events;
    }

    private static Map<UUID, Instant> unsafe(List<SentKnock> created, Map<UUID, DoorRow> doors) {
        return created.stream()
                .map(SentKnock::item)
                .filter(knock -> knock.outcome().equals(KnockOutcome.UNSAFE.code()))
                .collect(Collectors.toMap(knock -> doors.get(knock.doorId()).id(), KnockItem::at, LogKnocks::earlier));
    }

    private static List<UUID> ids(Stream<UUID> ids) {
        return ids.filter(Objects::nonNull).distinct().collect(Collectors.toList());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
