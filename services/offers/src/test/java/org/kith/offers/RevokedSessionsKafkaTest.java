package org.kith.offers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.kit.identity.RevokedSessions;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

/** The issuer's word that a session has ended reaches every process, and nothing else does. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class RevokedSessionsKafkaTest {
    private static final String ADDRESS = "/v1/revoked-sessions";
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private final Person coordinator = Person.fresh(Organisation.fresh("charity"), "coordinator");

    private static ValidatableResponse tell(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("logoutToken", token))
                .post(ADDRESS)
                .then();
    }

    private static int asks(String token) {
        return given().auth().oauth2(token).get("/v1/offers").statusCode();
    }

    @Test
    void aSessionThatEndedAtTheIssuerIsRefusedAndListed() {
        String session = UUID.randomUUID().toString();
        String token = Tokens.ofSession(coordinator, session);
        assertThat(asks(token)).isEqualTo(200);
        tell(Tokens.logout(coordinator, session)).statusCode(204);
        tell(Tokens.logout(coordinator, session)).statusCode(204);
        await().atMost(IN_TIME).untilAsserted(() -> assertThat(asks(token)).isEqualTo(401));
        given().get(ADDRESS)
                .then()
                .statusCode(200)
                .body(
                        "revoked.session",
                        hasItem(RevokedSessions.sessionOf(session).toString()));
    }

    @Test
    void withoutASessionAllOfTheAccountHaveEnded() {
        Person other = Person.fresh(coordinator.organisation(), "coordinator");
        String token = Tokens.of(other);
        assertThat(asks(token)).isEqualTo(200);
        tell(Tokens.logout(other, null)).statusCode(204);
        await().atMost(IN_TIME).untilAsserted(() -> assertThat(asks(token)).isEqualTo(401));
        assertThat(asks(Tokens.of(coordinator))).isEqualTo(200);
    }

    @Test
    void onlyTheIssuersWordCounts() {
        String session = UUID.randomUUID().toString();
        String token = Tokens.ofSession(coordinator, session);
        for (String none : new String[] {
            Tokens.forgedLogout(coordinator, session), Tokens.logoutOfNothing(coordinator, session), token, "no-token",
        }) {
            tell(none)
                    .statusCode(400)
                    .body("errors", hasSize(1))
                    .body("errors[0].pointer", equalTo("/logoutToken"))
                    .body("errors[0].code", equalTo("not-a-logout-token"));
        }
        tell("").statusCode(400);
        assertThat(asks(token)).isEqualTo(200);
    }
}
