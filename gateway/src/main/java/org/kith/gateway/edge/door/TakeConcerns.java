package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.WhomToRing;

/** Hands the concerns of a batch on before anything else, and says of each within the limit whether it is stored. */
@ApplicationScoped
class TakeConcerns {
    private static final Logger LOG = Logger.getLogger(TakeConcerns.class);

    private final ServiceCalls calls;
    private final PartSender parts;
    private final ObjectMapper json;
    private final GatewayConfig.Limits limits;
    private final WhomToRing whomToRing;
    private final MeterRegistry meters;

    TakeConcerns(
            ServiceCalls calls,
            PartSender parts,
            ObjectMapper json,
            GatewayConfig config,
            WhomToRing whomToRing,
            MeterRegistry meters) {
        this.calls = calls;
        this.parts = parts;
        this.json = json;
        this.limits = config.limits();
        this.whomToRing = whomToRing;
        this.meters = meters;
    }

    /** One item for each concern, in their order. */
    List<BatchItem> take(SentBatch batch, Sender sender) {
        if (batch.concerns().isEmpty()) {
            return List.of();
        }
        Deadline deadline = Deadline.in(limits.concern());
        // The same words under one id are one concern, however often they stand in the batch.
        Map<Statement, FoundConcern> once = new LinkedHashMap<>();
        batch.concerns().forEach(concern -> once.putIfAbsent(Statement.of(concern), concern));
        List<FoundConcern> sent =
                once.values().stream().limit(ConcernFinder.MOST).toList();
        Map<UUID, WhereItIs> places = places(batch, sent, sender, deadline);
        List<Outcome> outcomes = parts.send(
                Part.CONCERNS,
                sent.stream()
                        .map(concern -> json.<JsonNode>valueToTree(
                                RaisedConcern.of(concern, batch.walkUuid(), places.get(concern.id()))))
                        .toList(),
                sender,
                deadline);
        Map<Statement, Outcome> byStatement = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            byStatement.put(Statement.of(sent.get(i)), outcomes.get(i));
        }
        List<BatchItem> items = new ArrayList<>();
        batch.concerns()
                .forEach(concern -> items.add(item(
                        concern, byStatement.getOrDefault(Statement.of(concern), Outcome.AWAY), sender.correlation())));
        return items;
    }

    private BatchItem item(FoundConcern concern, Outcome outcome, String correlation) {
        meters.counter("kith.gateway.concerns", "result", outcome.result()).increment();
        if (outcome.isStored()) {
            return BatchItem.of(BatchItem.CONCERN, concern.name(), outcome);
        }
        LOG.errorf(
                "concern %s is %s: %s, request %s",
                concern.id(), outcome.result(), outcome.problem().code(), correlation);
        if (outcome.isPassing()) {
            return BatchItem.of(
                    BatchItem.CONCERN,
                    concern.name(),
                    Outcome.notStored(
                            GatewayProblems.CONCERN_NOT_STORED,
                            "This concern was not stored. " + whomToRing.sentence()
                                    + " Keep it on the device and send it again."));
        }
        ItemProblem why = outcome.problem();
        return BatchItem.of(
                BatchItem.CONCERN,
                concern.name(),
                Outcome.refused(
                        outcome.status(),
                        new ItemProblem(
                                why.code(),
                                why.title(),
                                why.detail() + " This concern was not stored. " + whomToRing.sentence(),
                                why.pointer())));
    }

    /** Where the concerns are; without an answer they go without a place. */
    private Map<UUID, WhereItIs> places(
            SentBatch batch, List<FoundConcern> concerns, Sender sender, Deadline deadline) {
        try {
            HttpResponse<byte[]> answer = calls.post(
                    Service.DOORSTEPS,
                    "/v1/concern-places",
                    new PlaceQuery(concerns.stream()
                            .map(concern -> new PlaceQuery.Item(concern.id(), concern.doorId(), batch.patchUuid()))
                            .toList()),
                    sender,
                    deadline.within(limits.concernPlace()));
            if (answer.statusCode() == 200) {
                return json.readValue(answer.body(), Places.class).items().stream()
                        .collect(Collectors.toMap(WhereItIs::concernId, Function.identity(), (first, second) -> first));
            }
            LOG.warnf("doorsteps answered %d when asked for the places of concerns", answer.statusCode());
        } catch (IOException | RuntimeException e) {
            LOG.warnf("doorsteps does not say where concerns are: %s", e.toString());
        }
        return Map.of();
    }

    private record Statement(UUID id, String what, boolean immediateDanger) {
        static Statement of(FoundConcern concern) {
            return new Statement(concern.id(), concern.what(), concern.immediateDanger());
        }
    }

    private record PlaceQuery(List<Item> items) {
        private record Item(UUID concernId, UUID doorId, UUID patchId) {}
    }

    private record Places(List<WhereItIs> items) {}

    private record WhereItIs(UUID concernId, UUID doorId, String area, String zone, boolean uncertain) {}

    /** A concern as referrals takes it. */
    private record RaisedConcern(
            UUID id,
            String what,
            boolean immediateDanger,
            Instant raisedAt,
            UUID knockId,
            UUID walkId,
            UUID doorId,
            String area,
            String zone,
            boolean placeUncertain) {
        static RaisedConcern of(FoundConcern concern, UUID walkId, WhereItIs place) {
            return new RaisedConcern(
                    concern.id(),
                    concern.what(),
                    concern.immediateDanger(),
                    concern.raisedAt() == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : concern.raisedAt(),
                    concern.knockId(),
                    walkId,
                    place == null || place.doorId() == null ? concern.doorId() : place.doorId(),
                    place == null ? null : place.area(),
                    place == null ? null : place.zone(),
                    place == null || place.uncertain());
        }
    }
}
