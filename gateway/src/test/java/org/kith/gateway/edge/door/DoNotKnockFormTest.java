package org.kith.gateway.edge.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

/** That somebody asked not to be knocked goes to doorsteps, whatever is around it; the device keeps what is no batch. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class DoNotKnockFormTest {
    private static final String WALK = "01980000-0000-7000-8000-00000000aaaa";
    private static final String DOOR = "01980000-0000-7000-8000-00000000dddd";
    private static final String KNOCKS = "/v1/walks/" + WALK + "/knocks";

    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
        network.service("doorsteps")
                .answer(
                        "POST",
                        KNOCKS,
                        http -> StubService.send(http, 400, "application/problem+json", "{\"status\":400}"));
    }

    private int send(String path, String body) {
        return given().header("Authorization", "Bearer " + network.issuer().token(Person.LENA))
                .contentType("application/json")
                .body(body)
                .post(path)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"knocks\":[{%s,\"outcome\":\"do-not-knock\",\"outcome\":\"talked\"}]}",
                "{\"knocks\":[{%s,\"outcome\":\"talked\",\"outcome\":\"do-not-knock\"}]}",
                "[{\"knocks\":[{%s,\"outcome\":\"do-not-knock\"}]}]",
                "{\"knocks\":[{%s,\"outcome\":\"do-not-knock\"}]} and more",
                "{\"knocks\":[{%s,\"outcome\":[\"do-not-knock\"]}]}}",
                "{\"knocks\":[{%s,\"outcome\":\"declined\",\"doNotKnockUntil\":\"2027-01-01\"},",
                "{\"knocks\":[{%s,\"outcome\":\"Do not knock\"}]"
            })
    void aWishIsTakenOutOfWhatIsNoBatch(String body) throws IOException {
        String members = "\"doorId\":\"" + DOOR + "\",\"note\":\"He was angry\",\"name\":\"Ana Ferrer\"";
        for (String path : new String[] {"/api/v1/walks/" + WALK + "/batch", "/api/doorsteps" + KNOCKS}) {
            network.service("doorsteps").reset();
            assertThat(send(path, body.formatted(members))).isEqualTo(400);
            String sent = network.service("doorsteps")
                    .received("POST", KNOCKS)
                    .getLast()
                    .body();
            JsonNode request = new ObjectMapper().readTree(sent).path("knocks").path(0);
            assertThat(request.path("doorId").asText()).isEqualTo(DOOR);
            assertThat(sent).doesNotContain("angry", "Ana");
        }
    }

    @Test
    void whatHoldsNoWishGoesNowhere() {
        String knock = "{\"doorId\":\"" + DOOR + "\",\"outcome\":\"talked\"}";
        assertThat(send("/api/v1/walks/" + WALK + "/batch", "[{\"knocks\":[" + knock + "]}]"))
                .isEqualTo(400);
        assertThat(network.service("doorsteps").received("POST", KNOCKS)).isEmpty();
    }
}
