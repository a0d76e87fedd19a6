package org.kith.referrals.concerns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.referrals.Settings;
import org.kith.referrals.batch.ItemResult;

/**
 * The way in for concerns, which nothing else holds up: their requests run on threads of their own, their transactions on
 * connections of their own. Each concern has its own transaction.
 */
@ApplicationScoped
class ConcernIntake {
    private static final Logger LOG = Logger.getLogger(ConcernIntake.class);

    private final RaiseConcern raise;
    private final ConcernReader reader;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Duration within;
    private final Semaphore room;

    ConcernIntake(RaiseConcern raise, ConcernReader reader, CurrentCaller caller, Settings settings, Clock clock) {
        this.raise = raise;
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
            JsonNode sent = reader.one(body);
            Statement statement =
                    reader.read(sent, caller.get(), clock.instant()).orElseThrow();
            Statement named = sent.hasNonNull("id") ? statement : statement.under(Ids.next());
            return ConnectionPools.forConcerns(() -> raise.raise(named));
        } finally {
            room.release();
        }
    }

    /** Takes what a device has, one by one. What cannot be stored in time is for the device to send again. */
    List<ItemResult> take(List<JsonNode> sent) {
        enter();
        try {
            Caller by = caller.get();
            Instant now = clock.instant();
            Instant deadline = now.plus(within);
            List<ItemResult> results = new ArrayList<>();
            for (JsonNode concern : sent) {
                String id = concern.path("id").asText("");
                results.add(reader.read(concern, by, now)
                        .map(statement -> store(statement, deadline).knownAs(id))
                        .orElseGet(() ->
                                ItemResult.refused(id, "not-a-concern", "Send an object with what was seen or said.")));
            }
            return results;
        } finally {
            room.release();
        }
    }

    private ItemResult store(Statement statement, Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            return ItemResult.notStored(statement.id().toString());
        }
        try {
            Raised raised = ConnectionPools.forConcerns(() -> raise.raise(statement));
            return raised.created() ? ItemResult.created(raised.id()) : ItemResult.duplicate(raised.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "concern %s is not stored", statement.id());
            return ItemResult.notStored(statement.id().toString());
        }
    }

    private void enter() {
        if (!room.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "The concern is not stored. Ring the council's front door.");
        }
    }
}
