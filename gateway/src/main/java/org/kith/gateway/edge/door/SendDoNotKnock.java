package org.kith.gateway.edge.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.kit.problem.ProblemType;

/**
 * Hands the requests not to be knocked to doorsteps that it would not find in the knocks it gets: a batch of them and nothing
 * else, which it refuses, and says what it has stored of it. Who asked is left alone, though the device has to send it all
 * again.
 */
@ApplicationScoped
class SendDoNotKnock {
    private static final Logger LOG = Logger.getLogger(SendDoNotKnock.class);
    private static final int NOT_TAKEN = 422;
    private static final Outcome AWAY = Outcome.notStored(
            ProblemType.UNAVAILABLE, "That somebody asked not to be knocked is not stored. Send it again.");
    private static final String UNKNOWN =
            "That somebody asked not to be knocked is not stored: nobody knows the door. Send it with the door's id.";

    private final ServiceCalls calls;
    private final PartSender parts;
    private final ToldDoNotKnock told;

    SendDoNotKnock(ServiceCalls calls, PartSender parts, ToldDoNotKnock told) {
        this.calls = calls;
        this.parts = parts;
        this.told = told;
    }

    /** One item for each, in their order; none of them says that its knock is stored. */
    List<BatchItem> send(SentBatch batch, Sender sender, Deadline deadline) {
        List<FoundDoNotKnock> wishes = batch.wishes();
        if (wishes.isEmpty()) {
            return List.of();
        }
        // A walk that is none is known by its words.
        UUID walk = Optional.ofNullable(batch.walkUuid()).orElseGet(() -> FoundConcerns.named(batch.walkId()));
        List<BatchItem> items = new ArrayList<>();
        for (int attempt = 0; attempt < 2 && items.isEmpty(); attempt++) {
            try {
                HttpResponse<byte[]> answer = calls.post(
                        Service.DOORSTEPS,
                        "/v1/walks/" + walk + "/knocks",
                        Map.of(
                                BatchReader.KNOCKS,
                                wishes.stream().map(FoundDoNotKnock::request).toList()),
                        sender,
                        deadline);
                if (answer.statusCode() < 500) {
                    items.addAll(items(wishes, answer));
                }
            } catch (IOException e) {
                LOG.warnf("requests not to be knocked: %s", e.toString());
            }
        }
        return items.isEmpty() ? items(wishes, AWAY) : items;
    }

    /** The same for each. */
    static List<BatchItem> items(List<FoundDoNotKnock> wishes, Outcome outcome) {
        return wishes.stream()
                .map(wish -> BatchItem.of(BatchItem.BATCH, wish.id(), outcome))
                .toList();
    }

    private List<BatchItem> items(List<FoundDoNotKnock> wishes, HttpResponse<byte[]> answer) {
        Map<Integer, String> stored = told.in(answer.body());
        ItemProblem whole = parts.problem(answer.body());
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            FoundDoNotKnock wish = wishes.get(i);
            boolean isRefused = answer.statusCode() != ProblemType.VALIDATION.status();
            ItemProblem problem = stored.containsKey(i)
                    ? new ItemProblem(ToldDoNotKnock.TAKEN, null, stored.get(i), wish.pointer())
                    : isRefused ? whole : new ItemProblem("door-unknown", null, UNKNOWN, wish.pointer());
            items.add(BatchItem.of(
                    BatchItem.BATCH,
                    wish.id(),
                    Outcome.refused(isRefused && !stored.containsKey(i) ? answer.statusCode() : NOT_TAKEN, problem)));
        }
        return items;
    }
}
