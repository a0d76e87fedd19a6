package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.kit.problem.ProblemType;

/** Hands the knocks of a batch to doorsteps, which judges each by itself. */
@ApplicationScoped
class SendKnocks {
    private static final Logger LOG = Logger.getLogger(SendKnocks.class);

    /** What doorsteps does not take of a knock: it is well formed, and cannot be done as it stands. */
    private static final int NOT_TAKEN = 422;

    private static final Outcome NO_WALK = Outcome.refused(
            ProblemType.NOT_FOUND.status(),
            new ItemProblem(
                    ProblemType.NOT_FOUND.slug(),
                    ProblemType.NOT_FOUND.title(),
                    "The walk in the address has no id that can be read. Send the batch with the walk's id.",
                    null));

    private final ServiceCalls calls;
    private final PartSender parts;
    private final ToldDoNotKnock told;
    private final ObjectMapper json;

    SendKnocks(ServiceCalls calls, PartSender parts, ToldDoNotKnock told, ObjectMapper json) {
        this.calls = calls;
        this.parts = parts;
        this.told = told;
        this.json = json;
    }

    /** One item for each knock, or one for the batch when it has none and is not taken. */
    List<BatchItem> send(SentBatch batch, Sender sender, Deadline deadline) {
        if (batch.knocks() == null) {
            return List.of();
        }
        List<String> ids = batch.knockIds();
        Outcome whole = batch.walkUuid() == null ? NO_WALK : Outcome.AWAY;
        Map<Integer, String> taken = Map.of();
        for (int attempt = 0; attempt < 2 && whole.isPassing(); attempt++) {
            try {
                HttpResponse<byte[]> answer = calls.post(
                        Service.DOORSTEPS, "/v1/walks/" + batch.walkId() + "/knocks", batch.knocks(), sender, deadline);
                if (answer.statusCode() == 200) {
                    return items(
                            ids, json.readValue(answer.body(), Knocks.class).results());
                }
                taken = told.in(answer.body());
                LOG.infof("doorsteps answered a batch with %d", answer.statusCode());
                whole = answer.statusCode() >= 400 && answer.statusCode() < 500
                        ? Outcome.refused(answer.statusCode(), parts.problem(answer.body()))
                        : Outcome.AWAY;
            } catch (HttpTimeoutException e) {
                LOG.warnf("knocks: %s", e.getMessage());
                break;
            } catch (IOException e) {
                LOG.warnf("knocks: %s", e.toString());
            }
        }
        return refused(ids, whole, taken);
    }

    /** The batch is refused as a whole; what is stored of it all the same is told. */
    private static List<BatchItem> refused(List<String> ids, Outcome whole, Map<Integer, String> taken) {
        if (ids.isEmpty()) {
            return List.of(BatchItem.of(BatchItem.BATCH, null, whole));
        }
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            items.add(BatchItem.of(
                    BatchItem.KNOCK, ids.get(i), taken.containsKey(i) ? told(whole, taken.get(i)) : whole));
        }
        return items;
    }

    private static Outcome told(Outcome whole, String taken) {
        ItemProblem why = whole.problem();
        String detail = why.detail() == null ? taken : why.detail() + " " + taken;
        return Outcome.refused(whole.status(), new ItemProblem(why.code(), why.title(), detail, why.pointer()));
    }

    private static List<BatchItem> items(List<String> ids, List<Knock> results) throws IOException {
        if (results == null || results.size() != ids.size()) {
            throw new IOException("an answer for " + ids.size() + " knocks that does not fit them");
        }
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            items.add(BatchItem.of(BatchItem.KNOCK, ids.get(i), outcome(results.get(i))));
        }
        return items;
    }

    private static Outcome outcome(Knock knock) {
        return switch (knock.status()) {
            case BatchItem.CREATED -> Outcome.stored(true);
            case BatchItem.DUPLICATE -> Outcome.stored(false);
            default -> Outcome.refused(NOT_TAKEN, new ItemProblem(knock.code(), null, knock.detail(), knock.pointer()));
        };
    }

    /** What doorsteps answers. */
    private record Knocks(List<Knock> results) {}

    private record Knock(String status, String code, String detail, String pointer) {}
}
