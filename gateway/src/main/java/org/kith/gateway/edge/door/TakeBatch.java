package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.problem.WhomToRing;
import org.kith.kit.problem.ProblemType;

/**
 * Gives each part of an afternoon to its owner: concerns first, whatever else is wrong, then people, whom to ring, and
 * knocks. A part that is not stored keeps no other back.
 */
@ApplicationScoped
class TakeBatch {
    private static final Logger LOG = Logger.getLogger(TakeBatch.class);

    private final TakeConcerns concerns;
    private final PartSender parts;
    private final SendKnocks knocks;
    private final WhomToRing whomToRing;
    private final Duration partWithin;

    TakeBatch(TakeConcerns concerns, PartSender parts, SendKnocks knocks, WhomToRing whomToRing, GatewayConfig config) {
        this.concerns = concerns;
        this.parts = parts;
        this.knocks = knocks;
        this.whomToRing = whomToRing;
        partWithin = config.limits().batchPart();
    }

    /**
     * Takes what can be taken.
     *
     * @param tooOften set when the sender asks too often: then concerns alone are taken
     * @throws Refusal when there is nothing in it that could be taken
     */
    BatchAnswer take(SentBatch batch, Sender sender, Duration patience, Optional<Refusal> tooOften) {
        Deadline deadline = Deadline.in(patience);
        if (batch.concerns().isEmpty()) {
            refuseWhole(batch, tooOften);
        }
        List<BatchItem> items = new ArrayList<>(concerns.take(batch, sender));
        if (tooOften.isPresent()) {
            Outcome later = Outcome.notStored(
                    ProblemType.TOO_MANY_REQUESTS, tooOften.get().getMessage());
            items.addAll(others(batch, later));
            items.addAll(batch.wrong());
            return new BatchAnswer(batch.walkId(), items);
        }
        items.addAll(list(Part.PEOPLE, BatchItem.PERSON, batch.people(), sender, deadline.within(partWithin)));
        items.addAll(list(
                Part.NEED_CONTACTS, BatchItem.NEED_CONTACT, batch.contacts(), sender, deadline.within(partWithin)));
        items.addAll(unlessItFails(() -> knocks.send(batch, sender, deadline), () -> batch.knockIds().stream()
                .map(id -> BatchItem.of(BatchItem.KNOCK, id, Outcome.AWAY))
                .toList()));
        items.addAll(batch.wrong());
        return new BatchAnswer(batch.walkId(), items);
    }

    private void refuseWhole(SentBatch batch, Optional<Refusal> tooOften) {
        if (!batch.readable()) {
            throw Refusal.of(
                    ProblemType.MALFORMED, batch.wrong().getFirst().problem().detail());
        }
        tooOften.ifPresent(refusal -> {
            throw whomToRing.aboutAConcern(refusal);
        });
        if (batch.isEmpty() && batch.wrong().isEmpty()) {
            throw Refusal.of(ProblemType.VALIDATION, "There is nothing in this batch: no concern, person or knock.");
        }
    }

    private List<BatchItem> list(Part part, String name, List<JsonNode> things, Sender sender, Deadline deadline) {
        return unlessItFails(
                () -> {
                    List<Outcome> outcomes = parts.send(part, things, sender, deadline);
                    List<BatchItem> items = new ArrayList<>();
                    for (int i = 0; i < things.size(); i++) {
                        items.add(BatchItem.of(name, SentBatch.id(things.get(i)), outcomes.get(i)));
                    }
                    return items;
                },
                () -> items(name, things, Outcome.AWAY));
    }

    /** A fault of ours in one part is no reason not to say what became of the others, concerns above all. */
    private static List<BatchItem> unlessItFails(Supplier<List<BatchItem>> step, Supplier<List<BatchItem>> otherwise) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            LOG.error("a part of a batch failed in the gateway", e);
            return otherwise.get();
        }
    }

    private static List<BatchItem> others(SentBatch batch, Outcome outcome) {
        return Stream.of(
                        items(BatchItem.PERSON, batch.people(), outcome),
                        items(BatchItem.NEED_CONTACT, batch.contacts(), outcome),
                        batch.knockIds().stream()
                                .map(id -> BatchItem.of(BatchItem.KNOCK, id, outcome))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BatchItem> items(String part, List<JsonNode> things, Outcome outcome) {
        return things.stream()
                .map(thing -> BatchItem.of(part, SentBatch.id(thing), outcome))
                .toList();
    }
}
