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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.gateway.edge.problem.GatewayProblems;

/** Hands the concerns of a batch on before anything else, and says of each within the limit whether it is stored. */
@ApplicationScoped
class TakeConcerns {
    private static final Logger LOG = Logger.getLogger(TakeConcerns.class);

    /** So many places doorsteps is asked for at once. */
    private static final int PLACES_AT_ONCE = 1_000;

    private final ServiceCalls calls;
    private final PartSender parts;
    private final ObjectMapper json;
    private final GatewayConfig.Limits limits;
    private final EmergencyNumbers emergencyNumbers;
    private final MeterRegistry meters;

    TakeConcerns(
            ServiceCalls calls,
            PartSender parts,
            ObjectMapper json,
            GatewayConfig config,
            EmergencyNumbers emergencyNumbers,
            MeterRegistry meters) {
        this.calls = calls;
        this.parts = parts;
        this.json = json;
        this.limits = config.limits();
        this.emergencyNumbers = emergencyNumbers;
        this.meters = meters;
    }

    /** One item for each concern, in their order. */
    List<BatchItem> take(SentBatch batch, Sender sender) {
        if (batch.concerns().isEmpty()) {
            return List.of();
        }
        Deadline deadline = Deadline.in(limits.concern());
        List<FoundConcern> sent = batch.concerns();
        List<WhereItIs> places = places(batch, sender, deadline);
        List<JsonNode> raised = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            raised.add(json.valueToTree(RaisedConcern.of(sent.get(i), batch.walkUuid(), places.get(i))));
        }
        List<Outcome> outcomes = parts.send(BatchPart.CONCERNS, raised, sender, deadline);
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            items.add(item(sent.get(i), outcomes.get(i), sender.correlation()));
        }
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
                            "This concern was not stored. " + emergencyNumbers.sentence()
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
                                why.detail() + " This concern was not stored. " + emergencyNumbers.sentence(),
                                why.pointer())));
    }

    /** Where each concern is, in their order; without an answer they go without a place. */
    private List<WhereItIs> places(SentBatch batch, Sender sender, Deadline deadline) {
        List<WhereItIs> places = new ArrayList<>();
        Deadline soon = deadline.within(limits.concernPlace());
        for (int from = 0; from < batch.concerns().size(); from += PLACES_AT_ONCE) {
            int to = Math.min(from + PLACES_AT_ONCE, batch.concerns().size());
            places.addAll(somePlaces(batch, batch.concerns().subList(from, to), sender, soon));
        }
        return places;
    }

    private List<WhereItIs> somePlaces(SentBatch batch, List<FoundConcern> concerns, Sender sender, Deadline deadline) {
        try {
            // An id may stand for two concerns, so the answers are told apart by their place in the list.
            HttpResponse<byte[]> answer = calls.post(
                    Service.DOORSTEPS,
                    "/v1/concern-places",
                    new PlaceQuery(concerns.stream()
                            .map(concern -> new PlaceQuery.Item(
                                    FoundConcerns.named(concern.id()), concern.doorId(), batch.patchUuid()))
                            .toList()),
                    sender,
                    deadline);
            if (answer.statusCode() == 200) {
                List<WhereItIs> items =
                        json.readValue(answer.body(), Places.class).items();
                if (items != null && items.size() == concerns.size()) {
                    return items;
                }
            }
            LOG.warnf("doorsteps answered %d when asked for the places of concerns", answer.statusCode());
        } catch (IOException | RuntimeException e) {
            LOG.warnf("doorsteps does not say where concerns are: %s", e.toString());
        }
        return Collections.nCopies(concerns.size(), null);
    }

    private record PlaceQuery(List<Item> items) {
        private record Item(UUID concernId, UUID doorId, UUID patchId) {}
    }

    private record Places(List<WhereItIs> items) {}

    private record WhereItIs(UUID concernId, UUID doorId, String area, String zone, boolean uncertain) {}

    /** A concern as referrals takes it. */
    private record RaisedConcern(
            String id,
            String what,
            boolean immediateDanger,
            Instant raisedAt,
            String familyId,
            String referralId,
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
                    concern.ofWhom().familyId(),
                    concern.ofWhom().referralId(),
                    concern.knockId(),
                    walkId,
                    place == null || place.doorId() == null ? concern.doorId() : place.doorId(),
                    place == null ? null : place.area(),
                    place == null ? null : place.zone(),
                    place == null || place.uncertain());
        }
    }
}
