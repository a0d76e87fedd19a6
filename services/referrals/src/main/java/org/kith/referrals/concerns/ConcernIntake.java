package org.kith.referrals.concerns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.referrals.Settings;
import org.kith.referrals.batch.ItemResult;

/**
 * The way in for concerns, which nothing else holds up: their requests run on threads of their own, their transactions on
 * connections of their own.
 */
@ApplicationScoped
class ConcernIntake {
    private static final Logger LOG = Logger.getLogger(ConcernIntake.class);

    /** So many share a transaction, so that hundreds are stored in time; if one fails, each gets its own. */
    private static final int TOGETHER = 50;

    private final RaiseConcern raise;
    private final HoldForConcern hold;
    private final ConcernReader reader;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Duration within;
    private final Semaphore room;

    ConcernIntake(
            RaiseConcern raise,
            HoldForConcern hold,
            ConcernReader reader,
            CurrentCaller caller,
            Settings settings,
            Clock clock) {
        this.raise = raise;
        this.hold = hold;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
        this.within = settings.concerns().within();
        this.room = new Semaphore(settings.concerns().mostAtOnce());
    }

    /** Takes one concern of somebody who waits for the answer. */
    Raised take(byte[] body) {
        enter();
        try {
            ConcernStatement statement = reader.readOne(reader.one(body), clock.instant());
            Raised raised = ConnectionPools.forConcerns(() -> raise.raise(statement));
            hold.atOnce(raised);
            return raised;
        } finally {
            room.release();
        }
    }

    /** Takes what a device has. What cannot be stored in time is for the device to send again. */
    List<ItemResult> take(List<JsonNode> sent) {
        enter();
        try {
            Caller by = caller.get();
            Instant now = clock.instant();
            Instant deadline = now.plus(within);
            ItemResult[] results = new ItemResult[sent.size()];
            List<Sent> read = new ArrayList<>();
            for (int i = 0; i < results.length; i++) {
                int position = i;
                String id = sent.get(i).path("id").asText("");
                reader.read(sent.get(i), i, by, now)
                        .ifPresentOrElse(
                                statement -> read.add(new Sent(position, id, statement)),
                                () -> results[position] = ItemResult.refused(
                                        id, "not-a-concern", "Send an object with what was seen or said."));
            }
            for (int from = 0; from < read.size(); from += TOGETHER) {
                List<Sent> some = read.subList(from, Math.min(from + TOGETHER, read.size()));
                List<ItemResult> stored =
                        store(some.stream().map(Sent::statement).toList(), deadline);
                for (int i = 0; i < some.size(); i++) {
                    results[some.get(i).position()] =
                            stored.get(i).knownAs(some.get(i).id());
                }
            }
            return Arrays.asList(results);
        } finally {
            room.release();
        }
    }

    private List<ItemResult> store(List<ConcernStatement> statements, Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            return statements.stream().map(ConcernIntake::notStored).toList();
        }
        try {
            List<Raised> raised = ConnectionPools.forConcerns(() -> raise.raiseAll(statements));
            // The first that somebody is busy with leaves the others to the sweep: the device waits for its answer.
            Iterator<Raised> toHold = raised.iterator();
            while (toHold.hasNext() && clock.instant().isBefore(deadline) && hold.atOnce(toHold.next())) {}
            return raised.stream().map(ConcernIntake::stored).toList();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%d concerns are not stored together, so one by one", statements.size());
            return statements.stream()
                    .map(statement -> storeOne(statement, deadline))
                    .toList();
        }
    }

    private ItemResult storeOne(ConcernStatement statement, Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            return notStored(statement);
        }
        try {
            return stored(ConnectionPools.forConcerns(() -> raise.raise(statement)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "concern %s is not stored", statement.lock());
            return notStored(statement);
        }
    }

    private static ItemResult stored(Raised raised) {
        return raised.created() ? ItemResult.created(raised.id()) : ItemResult.duplicate(raised.id());
    }

    private static ItemResult notStored(ConcernStatement statement) {
        return ItemResult.notStored(statement.sentId());
    }

    /** One of a device's concerns, its place among them and the id it was sent with. */
    private record Sent(int position, String id, ConcernStatement statement) {}

    private void enter() {
        if (!room.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "The concern is not stored. Ring the council's front door.");
        }
    }
}
