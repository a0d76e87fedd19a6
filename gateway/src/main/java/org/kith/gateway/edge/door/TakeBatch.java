package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;

/**
 * Gives each part of an afternoon to its owner: concerns first, whatever else is wrong, then people, knocks, and whom
 * to ring. A part that is not stored keeps no other back.
 */
@ApplicationScoped
class TakeBatch {
    private static final Logger LOG = Logger.getLogger(TakeBatch.class);

    /** People, and contacts, of one batch; an afternoon has a few hundred. */
    private static final int MOST = 1_000;

    private static final Outcome ANOTHER_TIME = Outcome.notStored(
            ProblemType.UNAVAILABLE,
            "A batch has at most " + MOST + " of these. Send this one again in another batch.");

    private static final String ID_REUSED = "id-reused";

    private final TakeConcerns concerns;
    private final PartSender parts;
    private final SendDoNotKnock wishes;
    private final SendKnocks knocks;
    private final EmergencyNumbers emergencyNumbers;
    private final Duration partWithin;

    TakeBatch(
            TakeConcerns concerns,
            PartSender parts,
            SendDoNotKnock wishes,
            SendKnocks knocks,
            EmergencyNumbers emergencyNumbers,
            GatewayConfig config) {
        this.concerns = concerns;
        this.parts = parts;
        this.wishes = wishes;
        this.knocks = knocks;
        this.emergencyNumbers = emergencyNumbers;
        partWithin = config.limits().batchPart();
    }

    /**
     * Takes what can be taken.
     *
     * @param tooOften set when the sender asks too often, or too much comes in: then concerns alone are taken
     * @throws Refusal when there is nothing in it that could be taken
     */
    BatchAnswer take(SentBatch batch, Sender sender, Duration patience, Optional<Refusal> tooOften) {
        Deadline deadline = Deadline.in(patience);
        if (batch.concerns().isEmpty()) {
            refuseWhole(batch, tooOften, () -> wished(batch, sender, deadline));
        }
        List<BatchItem> items = new ArrayList<>(concerns.take(batch, sender));
        if (tooOften.isPresent()) {
            Outcome later =
                    Outcome.notStored(tooOften.get().type(), tooOften.get().getMessage());
            items.addAll(others(batch, later));
            items.addAll(batch.wrong());
            return new BatchAnswer(batch.walkId(), items);
        }
        List<BatchItem> wished = wished(batch, sender, deadline);
        items.addAll(list(BatchPart.PEOPLE, BatchItem.PERSON, batch.people(), sender, deadline.within(partWithin)));
        List<BatchItem> knocked =
                unlessItFails(() -> knocks.send(batch, sender, deadline), () -> batch.knockIds().stream()
                        .map(id -> BatchItem.of(BatchItem.KNOCK, id, Outcome.AWAY))
                        .toList());
        items.addAll(contacts(batch, knocked, sender, deadline.within(partWithin)));
        items.addAll(knocked);
        items.addAll(wished);
        items.addAll(batch.wrong());
        return new BatchAnswer(batch.walkId(), items);
    }

    /** Whoever asked not to be knocked is left alone, whatever else is in it. */
    private List<BatchItem> wished(SentBatch batch, Sender sender, Deadline deadline) {
        return unlessItFails(
                () -> wishes.send(batch, sender, deadline.within(partWithin)),
                () -> SendDoNotKnock.items(batch.wishes(), Outcome.AWAY));
    }

    private void refuseWhole(SentBatch batch, Optional<Refusal> tooOften, Supplier<List<BatchItem>> wished) {
        if (!batch.readable()) {
            List<BatchItem> items = tooOften.isEmpty() ? wished.get() : List.of();
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    Stream.concat(batch.wrong().stream().limit(1), items.stream())
                            .map(item -> item.problem().detail())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        tooOften.ifPresent(refusal -> {
            throw emergencyNumbers.aboutAConcern(refusal);
        });
        if (batch.isEmpty() && batch.wrong().isEmpty()) {
            throw Refusal.of(ProblemType.VALIDATION, "There is nothing in this batch: no concern, person or knock.");
        }
    }

    /**
     * Whom to ring. What comes with a knock whose id is another's is not of that knock, and takes the place of nothing; but a
     * no is always taken.
     */
    private List<BatchItem> contacts(SentBatch batch, List<BatchItem> knocked, Sender sender, Deadline deadline) {
        List<Integer> sent = IntStream.range(0, batch.contacts().size())
                .filter(i -> !isOfAnotherKnock(batch, knocked, i))
                .boxed()
                .toList();
        List<BatchItem> stored = list(
                BatchPart.NEED_CONTACTS,
                BatchItem.NEED_CONTACT,
                sent.stream().map(batch.contacts()::get).toList(),
                sender,
                deadline);
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < batch.contacts().size(); i++) {
            int place = sent.indexOf(i);
            items.add(
                    place >= 0
                            ? stored.get(place)
                            : BatchItem.of(
                                    BatchItem.NEED_CONTACT,
                                    SentBatch.id(batch.contacts().get(i)),
                                    refusedLike(
                                            knocked.get(batch.knockOfContact().get(i)))));
        }
        return items;
    }

    private static boolean isOfAnotherKnock(SentBatch batch, List<BatchItem> knocked, int contact) {
        int knock = batch.knockOfContact().get(contact);
        boolean yes = batch.contacts().get(contact).path("mayContact").asBoolean(true);
        return yes
                && knock < knocked.size()
                && knocked.get(knock).problem() != null
                && ID_REUSED.equals(knocked.get(knock).problem().code());
    }

    private static Outcome refusedLike(BatchItem knock) {
        return Outcome.refused(knock.status(), knock.problem());
    }

    private List<BatchItem> list(BatchPart part, String name, List<JsonNode> things, Sender sender, Deadline deadline) {
        return unlessItFails(
                () -> {
                    List<JsonNode> now = things.subList(0, Math.min(things.size(), MOST));
                    List<Outcome> outcomes = parts.send(part, now, sender, deadline);
                    List<BatchItem> items = new ArrayList<>();
                    for (int i = 0; i < things.size(); i++) {
                        Outcome outcome = i < now.size() ? outcomes.get(i) : ANOTHER_TIME;
                        items.add(BatchItem.of(name, SentBatch.id(things.get(i)), outcome));
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
                                .toList(),
                        SendDoNotKnock.items(batch.wishes(), outcome))
                .flatMap(List::stream)
                .toList();
    }

    private static List<BatchItem> items(String part, List<JsonNode> things, Outcome outcome) {
        return things.stream()
                .map(thing -> BatchItem.of(part, SentBatch.id(thing), outcome))
                .toList();
    }
}
