package org.kith.gateway.edge.apidocs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.support.Network;

@QuarkusTest
@QuarkusTestResource(Network.class)
class ApiDocsTest {
    private static final String REFERRALS = """
            {"openapi":"3.1.0","paths":{
              "/v1/referrals/{id}":{"get":{"summary":"One referral","security":[{"x":[]}],"responses":{"200":{"content":
                {"application/json":{"schema":{"$ref":"#/components/schemas/ReferralView"}}}}}},
                "delete":{"summary":"Not for anybody"}},
              "/v1/hidden":{"get":{"summary":"Not served"}}},
             "components":{"schemas":{"ReferralView":{"properties":{"needs":{"items":
               {"$ref":"#/components/schemas/NeedView"}}}},"NeedView":{"type":"object"}}}}""";

    @Inject
    AudiencePolicy policy;

    Network network;

    @Test
    void oneDocumentOfEverythingThatIsServed() {
        network.reset();
        network.service("referrals").answer("GET", "/q/openapi", 200, REFERRALS);
        network.service("offers").answer("GET", "/q/openapi", 500, "{}");
        given().get("/api/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", is("3.1.0"))
                .body("paths.'/api/referrals/v1/referrals/{id}'.get.summary", is("One referral"))
                .body("paths.'/api/v1/referrals/{id}/overview'.get.x-kith-audience", hasItem("any"))
                .body("paths.'/api/v1/walks/{walkId}/batch'.post.operationId", is("gateway.sendBatch"))
                .body("paths.'/api/v1/walks/{walkId}/batch'.post.x-roles", is(List.of("link-worker")))
                .body("paths.'/api/doorsteps/v1/walks/{walkId}/knocks'.post.operationId", is("doorsteps.sendKnocks"))
                .body("paths.'/api/openapi.json'.get.security", hasSize(0))
                .body("x-kith-absent", hasItem("offers"));
        given().get("/api")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("GET /api/referrals/v1/referrals/{id}"))
                .body(containsString("Not described at the moment"))
                .body(containsString("tel:999"))
                .body(not(containsString("/v1/hidden")));
    }

    @Test
    void takesOnlyWhatThePolicyKnowsAndKeepsNamesApart() throws IOException {
        JsonNode description = new ObjectMapper().readTree(REFERRALS);
        JsonNode own =
                new ObjectMapper().readTree("{\"components\":{\"schemas\":{\"Problem\":{\"type\":\"object\"}}}}");
        JsonNode merged = new Merger(policy, URI.create("https://kith.example"))
                .addGateway(own)
                .add(Service.REFERRALS, Optional.of(description))
                .add(Service.OFFERS, Optional.empty())
                .result();
        JsonNode path = merged.path("paths").path("/api/referrals/v1/referrals/{id}");
        assertThat(path.has("delete")).isFalse();
        assertThat(merged.path("paths").has("/api/referrals/v1/hidden")).isFalse();
        assertThat(path.toString()).contains("#/components/schemas/referrals.ReferralView");
        assertThat(path.path("get").has("security")).isFalse();
        assertThat(merged.path("components")
                        .path("schemas")
                        .path("referrals.ReferralView")
                        .toString())
                .contains("#/components/schemas/referrals.NeedView");
        assertThat(path.path("get").path("operationId").asText()).isEqualTo("referrals.read");
        assertThat(merged.path("servers").path(0).path("url").asText()).isEqualTo("https://kith.example");
        assertThat(merged.path("x-kith-absent").toString()).isEqualTo("[\"offers\"]");
        given().get("/api/nothing").then().statusCode(404).body("correlation", not(nullValue()));
    }
}
