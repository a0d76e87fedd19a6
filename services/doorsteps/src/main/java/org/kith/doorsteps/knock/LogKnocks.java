package org.kith.doorsteps.knock;

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
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.door.DoorMarkRepository;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.doorsteps.knock.batch.KnockBatch;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.patch.Patch;
import org.kith.doorsteps.patch.PatchRepository;
import org.kith.doorsteps.walk.Walk;
import org.kith.doorsteps.walk.WalkRepository;
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
                    LogKnocks::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SentKnock::index);

    private final PatchRepository patches;
    private final WalkRepository walks;
    private final KnockRepository knocks;
    private final DoorRepository doors;
    private final DoorMarkRepository marks;
    private final KnockStore store;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    LogKnocks(
            PatchRepository patches,
            WalkRepository walks,
            KnockRepository knocks,
            DoorRepository doors,
            DoorMarkRepository marks,
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
    BatchResult log(UUID walkId, KnockBatch batch, List<SentKnock> sent, TakenRequests requests) {
        Caller linkWorker = caller.get();
        Instant now = clock.instant();
        Patch patch = patches.findByIdOptional(batch.patchId()).orElseThrow(LogKnocks::noSuchPatch);
        Walk walk = begin(walkId, patch, linkWorker, batch, now);
        Map<UUID, Door> known = doors.ofPatch(patch.id(), ids(valid(sent).map(KnockItem::doorId)));
        KnockClassifier classifier = new KnockClassifier(
                known,
                knocks.contents(ids(sent.stream().map(SentKnock::id))),
                knocks.taken(ids(valid(sent).flatMap(KnockItem::ids))),
                requests,
                until(patch, walk, linkWorker),
                now);
        KnockResult[] results = new KnockResult[sent.size()];
        List<SentKnock> created = new ArrayList<>();
        for (SentKnock one : sent.stream().sorted(BY_TIME).toList()) {
            results[one.index()] = classifier.classify(one).with(requests.of(one.index()));
            if (results[one.index()].is(KnockResult.CREATED)) {
                created.add(one);
            }
        }
        List<EventPayload> events = new ArrayList<>(store.store(walk, created, known, now));
        // In order of id, so that two batches that mark the same doors cannot deadlock.
        new TreeMap<>(unsafe(created, known)).forEach((id, since) -> marks.unsafe(id, since, linkWorker));
        if (batch.endedAt() != null) {
            walk.end(earlier(batch.endedAt(), now), knocks.ofWalk(walkId)).ifPresent(events::add);
        }
        outbox.publish(events);
        return BatchResult.of(walkId, Arrays.asList(results));
    }

    /** A clock that is ahead must not keep a walk on the device: the walk then starts now. */
    private Walk begin(UUID walkId, Patch patch, Caller linkWorker, KnockBatch batch, Instant now) {
        Walk walk = walks.beginForUpdate(walkId, patch, linkWorker, earlier(batch.startedAt(), now), now)
                .orElseThrow(() -> notYours(walkId));
        if (!walk.patchId().equals(patch.id())) {
            throw refused(ProblemType.CONFLICT, "walk-on-another-patch", "The walk is on another patch.");
        }
        return walk;
    }

    /**
     * Until when knocks of the walk count. The link worker may have begun it before the patch went to another organisation,
     * and been without signal since; what happened on it after that is not for this patch.
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

    private static Map<UUID, Instant> unsafe(List<SentKnock> created, Map<UUID, Door> doors) {
        return valid(created)
                .filter(knock -> knock.outcome().equals(KnockOutcome.UNSAFE.code()))
                .collect(Collectors.toMap(knock -> doors.get(knock.doorId()).id(), KnockItem::at, LogKnocks::earlier));
    }

    private static Stream<KnockItem> valid(List<SentKnock> sent) {
        return sent.stream().filter(one -> one.refusal() == null).map(SentKnock::item);
    }

    private static Instant at(SentKnock sent) {
        return sent.item() == null ? null : sent.item().at();
    }

    private static List<UUID> ids(Stream<UUID> ids) {
        return ids.filter(Objects::nonNull).distinct().collect(Collectors.toList());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
