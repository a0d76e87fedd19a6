package org.kith.kit.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.SessionRevoked;
import org.kith.kit.identity.RevokedSessions;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "kit", kafka = true)
class RevokedSessionsKafkaTest {
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Person partner = Person.fresh(Organisation.fresh("school"), "partner");

    private void publish(UUID session, UUID account, String client, Instant at) {
        UUID id = UUID.randomUUID();
        kafka.send(
                Topics.OFFERS,
                id.toString(),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", EventTypes.nameOf(SessionRevoked.class),
                        "ce_source", "/kith/offers",
                        "ce_subject", id.toString(),
                        "ce_time", at.toString(),
                        "ce_sequence", "1"),
                EventJson.write(new SessionRevoked(id, session, account, client, at)));
    }

    private static int asks(String token) {
        return RestAssured.given().auth().oauth2(token).get("/v1/things").statusCode();
    }

    private static void awaitRefusal(String token) {
        await().atMost(IN_TIME).untilAsserted(() -> assertThat(asks(token)).isEqualTo(401));
    }

    @Test
    void aTokenThatWasVerifiedIsRefusedOnceItsSessionIsRevoked() {
        String session = UUID.randomUUID().toString();
        String token = Tokens.ofSession(partner, session);
        String other = Tokens.ofSession(partner, UUID.randomUUID().toString());
        assertThat(asks(token)).isEqualTo(200);
        publish(RevokedSessions.sessionOf(session), null, null, Instant.now());
        awaitRefusal(token);
        assertThat(asks(other)).isEqualTo(200);
    }

    @Test
    void anAccountsTokensOfBeforeAreRefused() {
        String token = Tokens.of(partner);
        assertThat(asks(token)).isEqualTo(200);
        publish(null, partner.id(), null, Instant.now());
        awaitRefusal(token);
        assertThat(asks(Tokens.of(Person.fresh(partner.organisation(), "partner"))))
                .isEqualTo(200);
    }

    @Test
    void aSystemsTokensOfBeforeAreRefused() {
        Person system = Person.freshSystem(Organisation.fresh("charity"));
        String token = Tokens.of(system);
        assertThat(asks(token)).isNotEqualTo(401);
        publish(null, null, system.client(), Instant.now());
        awaitRefusal(token);
    }

    @Test
    void whatCannotBeReadStopsNothing() {
        Map<String, String> type = Map.of("ce_type", EventTypes.nameOf(SessionRevoked.class));
        kafka.send(Topics.OFFERS, "x", type, new byte[] {1, 2, 3});
        kafka.send(Topics.OFFERS, "x", type, null);
        kafka.send(Topics.OFFERS, "x", type, "null".getBytes(StandardCharsets.UTF_8));
        kafka.send(Topics.OFFERS, "x", type, "{}".getBytes(StandardCharsets.UTF_8));
        kafka.send(
                Topics.OFFERS,
                "x",
                type,
                ("{\"revocationId\":\"" + UUID.randomUUID() + "\",\"session\":\"" + UUID.randomUUID() + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        kafka.send(
                Topics.OFFERS,
                "x",
                type,
                ("{\"revocationId\":\"" + UUID.randomUUID() + "\",\"clientId\":\"a" + "-a".repeat(20_000)
                                + "\",\"at\":\"" + Instant.now() + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        String session = UUID.randomUUID().toString();
        String token = Tokens.ofSession(partner, session);
        publish(RevokedSessions.sessionOf(session), null, null, Instant.now());
        awaitRefusal(token);
    }
}
