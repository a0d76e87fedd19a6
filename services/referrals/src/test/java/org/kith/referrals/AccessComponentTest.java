package org.kith.referrals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.OpenApiDrift;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class AccessComponentTest {
    private static final String[] SEE = {"practitioner", "partner", "link-worker", "system", "duty"};
    private static final String[] DECIDE = {"practitioner", "duty"};

    private final Organisation council = Organisation.NORTHWICK_COUNCIL;
    private final Organisation charity = ReferralsFixtures.joined("charity");
    private final Person priya = Person.fresh(council, "practitioner");

    /** A council refers to itself, at high risk, so that its duty team has something to do as well. */
    private ReferralFixture referral() {
        return new ReferralFixture(charity.id()).risk("high").with("/sharing", "[]");
    }

    private String received() {
        return ReferralsFixtures.send(priya, referral())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String acknowledged() {
        String id = received();
        ReferralsFixtures.step(priya, id, "acknowledge", null).statusCode(200);
        return id;
    }

    private String accepted() {
        String id = acknowledged();
        ReferralsFixtures.step(priya, id, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                .statusCode(200);
        return id;
    }

    private String closed() {
        String id = accepted();
        ReferralsFixtures.step(priya, id, "close", "{\"outcome\":\"helped\"}").statusCode(200);
        return id;
    }

    private String family() {
        return ReferralsFixtures.get(priya, "/v1/referrals/" + received()).path("family.id");
    }

    private String handover() {
        return ReferralsFixtures.get(priya, "/v1/referrals/" + received()).path("duty.handoverId");
    }

    private String concern() {
        return Api.as(priya)
                .body("{\"what\":\"He was locked out\",\"immediateDanger\":false}")
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Endpoint step(String verb, Supplier<String> fresh, String body, String... roles) {
        Endpoint endpoint = Endpoint.post("/v1/referrals/{id}/" + verb)
                .path("id", fresh)
                .header("If-Match", () -> "*")
                .allow(roles);
        // Without a body the test's client would call an empty one a form.
        return body == null ? endpoint.header("Content-Type", () -> "application/json") : endpoint.body(() -> body);
    }

    @TestFactory
    Stream<DynamicTest> nothingLeaks() {
        String id = received();
        String family = ReferralsFixtures.get(priya, "/v1/referrals/" + id).path("family.id");
        ReferralFixture another = new ReferralFixture(
                        ReferralsFixtures.joined("charity").id())
                .with("/family/contactName", "\"Ned Ash\"")
                .with("/children/0/name", "\"Ivy Ash\"")
                .with("/family/address", "\"9 Quay Street\"")
                .with("/needs/0/detail", "\"spelling\"");
        return LeakMatrix.between(council, charity)
                .caller(priya)
                .secret("Quill", "3 Elm Road", "twice a week", id, family)
                .with(Endpoint.get("/v1/referrals").allow(SEE))
                .with(Endpoint.post("/v1/referrals")
                        .body(another::json)
                        .allow("practitioner", "partner", "link-worker", "system"))
                .with(Endpoint.get("/v1/referrals/{id}").path("id", () -> id).allow(SEE))
                .with(Endpoint.get("/v1/referrals/{id}/clock")
                        .path("id", () -> id)
                        .allow(SEE))
                .with(step("acknowledge", this::received, null, DECIDE))
                .with(step("decide", this::acknowledged, "{\"decision\":\"accept\",\"metFamily\":true}", DECIDE))
                .with(step("close", this::accepted, "{\"outcome\":\"helped\"}", DECIDE))
                .with(step("reopen", this::closed, null, DECIDE))
                .with(step("child-seen", this::received, null, DECIDE))
                .with(step("withdraw", this::received, null, "practitioner", "partner", "link-worker", "system"))
                .with(step(
                        "amend",
                        this::received,
                        "{\"family\":{\"language\":\"pl\"}}",
                        "practitioner",
                        "partner",
                        "link-worker",
                        "duty"))
                .with(Endpoint.post("/v1/referrals/{id}/spends")
                        .path("id", this::received)
                        .body(() -> "{\"what\":\"railcard\",\"pence\":3000}")
                        .allow("practitioner", "link-worker", "duty"))
                .with(Endpoint.get("/v1/referrals/{id}/spends")
                        .path("id", () -> id)
                        .allow(SEE))
                .with(Endpoint.get("/v1/families/{id}").path("id", () -> family).allow(SEE))
                .with(Endpoint.post("/v1/families/{id}/risk")
                        .path("id", this::family)
                        .body(() -> "{\"riskBand\":\"high\"}")
                        .allow(SEE))
                .with(Endpoint.get("/v1/families/{id}/risk")
                        .path("id", () -> family)
                        .allow(SEE))
                .with(Endpoint.post("/v1/families/{id}/sharing-decisions")
                        .path("id", this::family)
                        .body(() -> """
                                {"withOrganisationId": "%s", "shared": true, "fields": ["phone"], "why": "because",
                                 "lawfulBasis": "consent", "familyTold": true}""".formatted(
                                        ReferralsFixtures.joined("charity").id()))
                        .allow("practitioner", "partner", "link-worker"))
                .with(Endpoint.post("/v1/families/{id}/own-record")
                        .path("id", () -> family)
                        .body(() -> "{\"reason\":\"A complaint\"}")
                        .allow("practitioner", "partner", "link-worker"))
                .with(Endpoint.get("/v1/families/{id}/sharing-decisions")
                        .path("id", () -> family)
                        .allow(SEE))
                .with(Endpoint.get("/v1/families/{id}/agreement")
                        .path("id", () -> family)
                        .allow(SEE))
                .with(Endpoint.post("/v1/families/{id}/agreement")
                        .path("id", this::family)
                        .body(AgreementFixtures::yes)
                        .allow("practitioner", "partner", "link-worker", "duty"))
                .with(Endpoint.post("/v1/families/{id}/agreement/withdraw")
                        .path("id", this::family)
                        .header("Content-Type", () -> "application/json")
                        .allow("practitioner", "partner", "link-worker", "duty"))
                .with(Endpoint.post("/v1/referrals/{id}/agreement/withdraw")
                        .path("id", this::received)
                        .header("Content-Type", () -> "application/json")
                        .allow("practitioner", "partner", "link-worker", "duty"))
                .with(Endpoint.post("/v1/families/{id}/hold")
                        .path("id", this::family)
                        .allow("duty")
                        .others(403))
                .with(Endpoint.post("/v1/families/{id}/take-over")
                        .path("id", this::family)
                        .allow("duty")
                        .others(403))
                .with(Endpoint.post("/v1/families/{id}/hold/lift")
                        .path("id", this::family)
                        .body(() -> "{\"reason\":\"The child is safe\"}")
                        .allow("duty")
                        .others(403))
                .with(Endpoint.get("/v1/families/{id}/restriction")
                        .path("id", () -> family)
                        .allow(SEE))
                .with(Endpoint.post("/v1/families/{id}/restriction")
                        .path("id", this::family)
                        .body(() ->
                                "{\"reason\":\"A relative works here\",\"personIds\":[\"%s\"]}".formatted(priya.id()))
                        .allow(DECIDE))
                .with(Endpoint.get("/v1/families/{id}/restrictions")
                        .path("id", () -> family)
                        .allow(SEE))
                .coveredElsewhere(
                        "POST",
                        "/v1/families/{id}/restriction/people",
                        "RestrictionComponentTest: only who is named sees a family that is restricted")
                .with(Endpoint.post("/v1/families/{id}/restriction/lift")
                        .path("id", this::family)
                        .body(() -> "{\"reason\":\"He has left\"}")
                        .allow(DECIDE))
                .coveredElsewhere(
                        "POST",
                        "/v1/families/{id}/restriction/break",
                        "RestrictionComponentTest: the restriction is to be open and hide the family")
                .coveredElsewhere(
                        "POST",
                        "/v1/referrals/{id}/restriction/break",
                        "RestrictionComponentTest: the restriction is to be open and hide the referral")
                .coveredElsewhere(
                        "GET",
                        "/v1/families/{id}/audit",
                        "FamilyComponentTest: a network admin of any organisation may")
                .with(Endpoint.get("/v1/agreement/withdrawals").allow("practitioner", "partner", "link-worker"))
                .coveredElsewhere(
                        "POST",
                        "/v1/agreement/withdrawals/{id}/confirm",
                        "AgreementComponentTest: it takes somebody of another organisation to record it")
                .with(Endpoint.get("/v1/notices").allow(SEE))
                .with(Endpoint.get("/v1/doorstep-needs").allow("practitioner", "partner", "link-worker", "system"))
                .coveredElsewhere(
                        "GET", "/v1/doorstep-needs/{id}", "DoorstepNeedKafkaTest: the need comes with an event")
                .with(Endpoint.post("/v1/doorstep-needs/contacts")
                        .body(() -> "{\"contacts\": []}")
                        .allow("link-worker"))
                .with(Endpoint.post("/v1/concerns")
                        .body(() -> "{\"what\":\"A bruise\",\"immediateDanger\":false}")
                        .allowAll()
                        .sharedByAll())
                .with(Endpoint.post("/v1/concerns/batch")
                        .body(() -> ConcernFixtures.batch(ConcernFixtures.concern(UUID.randomUUID(), "A bruise")))
                        .allow("link-worker"))
                .coveredElsewhere("GET", "/v1/concerns/{id}", "DutyComponentTest: the raiser may, whatever their role")
                .with(Endpoint.post("/v1/concerns/{id}/acknowledge")
                        .path("id", this::concern)
                        .allow("duty")
                        .others(403))
                .with(Endpoint.post("/v1/concerns/{id}/seen")
                        .header("Content-Type", () -> "application/json")
                        .path("id", this::concern)
                        .allow("duty")
                        .others(403))
                .with(Endpoint.post("/v1/concerns/{id}/open-family")
                        .path("id", this::concern)
                        .body(() -> "{\"reason\":\"To find the child\"}")
                        .allow("duty")
                        .others(403))
                .coveredElsewhere(
                        "GET", "/v1/concerns/{id}/audit", "ConcernFamilyComponentTest: a network admin of any may")
                .with(Endpoint.post("/v1/concerns/{id}/close")
                        .path("id", this::concern)
                        .body(() -> "{\"outcome\":\"police\"}")
                        .allow("duty")
                        .others(403))
                .with(Endpoint.post("/v1/duty/handovers/{id}/close")
                        .path("id", this::handover)
                        .body(() -> "{\"reason\":\"with the police\"}")
                        .allow("duty")
                        .others(403))
                .with(Endpoint.get("/v1/duty").allow("duty").others(403))
                .withOperators()
                .whole()
                .tests();
    }

    @Test
    void everyTableIsClosed() {
        RowSecurity.check(Db.of("referrals"));
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("referrals");
    }
}
