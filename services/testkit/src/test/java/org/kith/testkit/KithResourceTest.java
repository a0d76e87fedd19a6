package org.kith.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithKith(service = "sample", kafka = true)
class KithResourceTest {
    private static final Db DB = Db.of("sample");

    private final Organisation mine = Tokens.freshOrganisation();
    private final Person partner = Person.fresh(mine, "partner");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "kith.db.port")
    int databasePort;

    @Test
    void theServiceKnowsTheCallerAndSeesTheirRowsOnly() {
        UUID visit = UuidCreator.getTimeOrderedEpoch();
        Api.as(partner)
                .body(Map.of("id", visit, "note", "tea"))
                .post("/v1/visits")
                .then()
                .statusCode(200);

        Api.as(partner).get("/v1/visits").then().statusCode(200).body("id", contains(visit.toString()));
        Api.as(Person.demo("bea")).get("/v1/visits").then().body("$", empty());
        assertThat(DB.countAs(mine.id(), "visit")).isEqualTo(1);
        assertThat(DB.countAs(Organisation.BRIDGE_FAMILIES.id(), "visit WHERE id = ?", visit))
                .isZero();
        assertThat(DB.count("visit WHERE id = ? AND organisation = ?", visit, mine.id()))
                .isEqualTo(1);
    }

    /** A network that runs on this machine would lose its events to a test that joined it. */
    @Test
    void aTestWithoutKafkaReachesNoBroker() {
        KithResource without = new KithResource();
        without.init(Map.of("service", "sample", "kafka", "false"));
        assertThat(without.start())
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:1")
                .containsEntry("kith.kafka", "127.0.0.1:1");
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNotGoodIsNoToken() {
        Person priya = Person.demo("priya");
        return Map.of(
                        "expired", Tokens.expired(priya),
                        "forged", Tokens.forged(priya),
                        "tampered", Tokens.tampered(priya),
                        "unsigned", Tokens.unsigned(priya),
                        "for another audience", Tokens.wrongAudience(priya),
                        "of another issuer", Tokens.wrongIssuer(priya))
                .entrySet()
                .stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> given().auth()
                        .oauth2(bad.getValue())
                        .get("/v1/visits")
                        .then()
                        .statusCode(401)));
    }

    @Test
    void rolesAreThoseOfTheToken() {
        Api.as(Person.demo("colin")).get("/v1/visits").then().statusCode(403);
        Api.as(Person.demo("system-bridge")).get("/v1/visits").then().statusCode(200);
    }

    @Test
    void theServiceIsToldWhereTheBrokerAndTheDatabaseAre() {
        assertThat(bootstrap).isEqualTo(Servers.kafka());
        assertThat(databasePort).isPositive();
        KafkaProbe kafka = KafkaProbe.connect();
        UUID offer = UuidCreator.getTimeOrderedEpoch();
        kafka.send("kith.matching.v1", Event.of("org.kith.match.agreed.v1", "matching", offer, "{}"));
        assertThat(kafka.await("kith.matching.v1", event -> event.subject().equals(offer.toString())))
                .isNotNull();
    }

    @Test
    void theDatabaseIsClosed() {
        RowSecurity.check(DB);
    }
}
