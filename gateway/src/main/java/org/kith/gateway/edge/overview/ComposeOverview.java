package org.kith.gateway.edge.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.edge.config.GatewayConfig;

/** Composes the overview of a referral: the referral must be there, every other part may be unavailable. */
@ApplicationScoped
public class ComposeOverview {
    private static final Set<String> WAITING = Set.of("open", "suggested");
    private static final int SUGGESTIONS = 10;
    private static final int MANY = 100;

    private final OverviewClients.Referrals referrals;
    private final OverviewClients.Matching matching;
    private final OverviewClients.Relationships relationships;
    private final Duration patience;

    ComposeOverview(
            @RestClient OverviewClients.Referrals referrals,
            @RestClient OverviewClients.Matching matching,
            @RestClient OverviewClients.Relationships relationships,
            GatewayConfig config) {
        this.referrals = referrals;
        this.matching = matching;
        this.relationships = relationships;
        patience = config.limits().part();
    }

    /** The overview as far as the caller may know it; fails when the referral itself cannot be had. */
    public Uni<ReferralOverview> of(String id) {
        return referrals.get(id).flatMap(referral -> compose(id, referral));
    }

    private Uni<ReferralOverview> compose(String id, RestResponse<JsonNode> referral) {
        JsonNode body = referral.getEntity();
        Uni<JsonNode> clock = part("referrals", referrals.clock(id));
        Uni<JsonNode> suggestions = suggestions(body.path("needs"));
        Uni<JsonNode> matches = part("matching", matching.matches(id, MANY).map(list -> list.path("items")));
        Uni<JsonNode> followed =
                part("relationships", relationships.list(id, MANY).map(list -> list.path("items")));
        return Uni.combine()
                .all()
                .unis(clock, suggestions, matches, followed)
                .with((c, s, m, f) -> new ReferralOverview(body, c, s, m, f, referral.getHeaderString("ETag")));
    }

    private Uni<JsonNode> suggestions(JsonNode needs) {
        List<Uni<JsonNode>> each = StreamSupport.stream(needs.spliterator(), false)
                .filter(need -> WAITING.contains(need.path("state").asText()))
                .map(need -> need.path("id").asText())
                .map(this::suggestionsFor)
                .toList();
        if (each.isEmpty()) {
            return Uni.createFrom().item(JsonNodeFactory.instance.arrayNode());
        }
        Uni<JsonNode> all = Uni.join().all(each).andFailFast().map(found -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            return array.addAll(found);
        });
        return part("matching", all);
    }

    private Uni<JsonNode> suggestionsFor(String needId) {
        return matching.suggestions(needId, SUGGESTIONS).map(found -> {
            ObjectNode named = JsonNodeFactory.instance.objectNode().put("needId", needId);
            return found instanceof ObjectNode object ? named.setAll(object) : named.set("items", found);
        });
    }

    /** What was asked of a service, or why it is absent. */
    public Uni<JsonNode> part(String service, Uni<JsonNode> asked) {
        return asked.ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> Absent.because(service, failure));
    }
}
