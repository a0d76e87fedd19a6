package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.kit.problem.ProblemBody;
import org.kith.kit.problem.ProblemType;

/**
 * Hands parts on to their owner and says of each what became of it. All are under the device's ids, so that sending
 * twice is safe.
 */
@ApplicationScoped
class PartSender {
    private static final Logger LOG = Logger.getLogger(PartSender.class);
    private static final int AT_ONCE = 100;
    private static final int LISTS_AT_ONCE = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What a service says of one part that lies in a list which it refuses as a whole. */
    private static final Set<Integer> FOR_A_PART = Set.of(400, 409, 413, 422);

    private static final Set<Integer> FOR_THE_SENDER = Set.of(401, 403);

    private final ServiceCalls calls;
    private final ObjectMapper json;

    PartSender(ServiceCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Sends the parts, again after a failure that passes soon; one outcome for each, in their order. */
    List<Outcome> send(BatchPart part, List<JsonNode> things, Sender sender, Deadline deadline) {
        List<List<JsonNode>> lists = new ArrayList<>();
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            lists.add(things.subList(from, Math.min(from + AT_ONCE, things.size())));
        }
        // Of very many not all are stored in time. The first are; the order of the others changes, so that a repeat
        // does not end where this one did.
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, lists.size()).boxed().toList());
        if (lists.size() > LISTS_AT_ONCE) {
            Collections.shuffle(order.subList(1, order.size()));
        }
        Semaphore turns = new Semaphore(LISTS_AT_ONCE, true);
        List<CompletableFuture<List<Outcome>>> sent = new ArrayList<>(Collections.nCopies(lists.size(), null));
        for (int place : order) {
            sent.set(
                    place,
                    CompletableFuture.supplyAsync(
                            () -> inTurn(turns, () -> sendSome(part, lists.get(place), sender, deadline)),
                            calls.threads()));
        }
        return sent.stream().flatMap(some -> some.join().stream()).toList();
    }

    private static <T> T inTurn(Semaphore turns, Supplier<T> step) {
        turns.acquireUninterruptibly();
        try {
            return step.get();
        } finally {
            turns.release();
        }
    }

    private List<Outcome> sendSome(BatchPart part, List<JsonNode> things, Sender sender, Deadline deadline) {
        List<Outcome> outcomes = sendOnce(part, things, sender, deadline);
        while (outcomes.stream().anyMatch(Outcome::isPassing) && deadline.allows(PAUSE.multipliedBy(2))) {
            LockSupport.parkNanos(PAUSE.toNanos());
            List<Outcome> before = outcomes;
            List<Integer> open = Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                    .filter(i -> before.get(i).isPassing())
                    .toList();
            List<Outcome> again = sendOnce(part, open.stream().map(things::get).toList(), sender, deadline);
            List<Outcome> merged = new ArrayList<>(before);
            for (int i = 0; i < open.size(); i++) {
                merged.set(open.get(i), again.get(i));
            }
            outcomes = merged;
        }
        return outcomes;
    }

    private List<Outcome> sendOnce(BatchPart part, List<JsonNode> things, Sender sender, Deadline deadline) {
        try {
            HttpResponse<byte[]> answer =
                    calls.post(part.service(), part.path(), Map.of(part.field(), things), sender, deadline);
            int status = answer.statusCode();
            if (status == 200) {
                return outcomes(part, answer.body(), things.size());
            }
            if (FOR_A_PART.contains(status) && things.size() > 1) {
                // One of them keeps the others back: the halves by themselves, until it is found.
                int half = things.size() / 2;
                return Stream.concat(
                                sendOnce(part, things.subList(0, half), sender, deadline).stream(),
                                sendOnce(part, things.subList(half, things.size()), sender, deadline).stream())
                        .toList();
            }
            if (FOR_A_PART.contains(status) || FOR_THE_SENDER.contains(status)) {
                return all(things, Outcome.refused(status, problem(answer.body())));
            }
            LOG.warnf("%s answered %s with %d", part.service().code(), part.path(), status);
        } catch (HttpTimeoutException e) {
            LOG.warnf("%s %s: %s", part.service().code(), part.path(), e.getMessage());
        } catch (IOException e) {
            LOG.warnf("%s %s: %s", part.service().code(), part.path(), e.toString());
        }
        return all(things, Outcome.AWAY);
    }

    private List<Outcome> outcomes(BatchPart part, byte[] body, int expected) throws IOException {
        List<Result> results = json.readValue(body, Results.class).results();
        if (results == null || results.size() != expected) {
            throw new IOException("an answer for " + expected + " " + part.field() + " that does not fit them");
        }
        return results.stream().map(PartSender::outcome).toList();
    }

    private static Outcome outcome(Result result) {
        if (result.status() >= 200 && result.status() < 300) {
            boolean created = result.status() == 201;
            return result.result() == null
                    ? Outcome.stored(created)
                    : Outcome.stored(result.status(), result.result(), result.storedAs());
        }
        Reason reason = result.problem() == null ? new Reason("", "", "") : result.problem();
        return result.status() >= 400 && result.status() < 500
                ? Outcome.refused(
                        result.status(), new ItemProblem(reason.code(), null, reason.detail(), reason.pointer()))
                : Outcome.AWAY;
    }

    private static List<Outcome> all(List<JsonNode> things, Outcome outcome) {
        return things.stream().map(unused -> outcome).toList();
    }

    /** The problem of a whole request as that of a part. */
    ItemProblem problem(byte[] body) {
        try {
            ProblemBody problem = json.readValue(body, ProblemBody.class);
            String slug = problem.type() == null ? "" : problem.type().replaceFirst("^.*/", "");
            String pointer = problem.errors() == null || problem.errors().isEmpty()
                    ? null
                    : problem.errors().getFirst().pointer();
            return new ItemProblem(slug, problem.title(), problem.detail(), pointer);
        } catch (IOException e) {
            ProblemType type = ProblemType.MALFORMED;
            return new ItemProblem(type.slug(), type.title(), "The service refused it without saying why.", null);
        }
    }

    /** What a service answers to a list. */
    private record Results(List<Result> results) {}

    private record Result(int status, String result, String storedAs, Reason problem) {}

    private record Reason(String code, String detail, String pointer) {}
}
