package org.kith.referrals;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.testkit.Api;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.WithKith;

/** A family is shared, or not, with organisations of the network and nobody else. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class OrganisationsKafkaTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Organisation newcomer = Organisation.fresh("charity");

    private void join(Organisation organisation) {
        OrganisationJoined joined =
                new OrganisationJoined(organisation.id(), organisation.kind(), Instant.parse("2026-03-02T09:00:00Z"));
        kafka.send(
                "kith.offers.v1",
                Event.of(
                        EventTypes.nameOf(OrganisationJoined.class),
                        "offers",
                        joined.subject(),
                        new String(EventJson.write(joined), StandardCharsets.UTF_8)));
        kafka.awaitCaughtUp("kith-referrals", "kith.offers.v1");
    }

    private ValidatableResponse decide(String family, boolean shared) {
        return Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": %s, "fields": ["phone"], "why": "They run the club",
                         "lawfulBasis": "consent", "familyTold": true}""".formatted(newcomer.id(), shared))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    @Test
    void aReferralGoesToAnOrganisationThatJoined() {
        ReferralFixture referral = new ReferralFixture(newcomer.id());
        ReferralsFixtures.send(fixtures.sofia, referral)
                .statusCode(400)
                .body("errors.code", contains("unknown-organisation"))
                .body("errors.pointer", contains("/sharing/0/withOrganisationId"));
        join(newcomer);
        join(newcomer);
        ReferralsFixtures.send(fixtures.sofia, referral).statusCode(201);
    }

    @Test
    void aFamilyIsSharedOrNotWithAnOrganisationThatJoined() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        decide(family, true).statusCode(400).body("errors.code", contains("unknown-organisation"));
        decide(family, false)
                .statusCode(400)
                .body("errors.code", contains("unknown-organisation"))
                .body("errors.pointer", contains("/withOrganisationId"));
        join(newcomer);
        decide(family, true).statusCode(201);
        decide(family, false).statusCode(201);
    }
}
