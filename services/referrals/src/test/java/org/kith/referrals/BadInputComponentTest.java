package org.kith.referrals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kith.testkit.Api;
import org.kith.testkit.BadInput;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class BadInputComponentTest {
    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Db db = Db.of("referrals");

    private String acknowledged() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        return id;
    }

    private String accepted() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        return id;
    }

    /** Everything a request about one of our referrals could write, audit of what was done included. */
    private long written(String id) {
        return db.count("audit where outcome = 'allowed' and action not like '%.read'")
                + db.rows("select version as n from referral where id = ?::uuid", id).stream()
                        .mapToLong(row -> ((Number) row.get("n")).longValue())
                        .sum();
    }

    @TestFactory
    Stream<DynamicTest> aReferral() {
        return BadInput.to("POST", "/v1/referrals")
                .as(fixtures.sofia)
                .valid(() -> fixtures.referral()
                        .with("/needs/0/detail", "\"" + UUID.randomUUID() + "\"")
                        .with("/children/0/upn", "\"A123456789012\"")
                        .with("/children/0/nhsNumber", "\"9991234578\"")
                        .with("/needs/0/languagePreferred", "\"pl\"")
                        .json())
                .required(
                        "/family",
                        "/family/contactName",
                        "/family/address",
                        "/family/postcode",
                        "/children",
                        "/children/0/name",
                        "/children/0/dateOfBirth",
                        "/needs",
                        "/needs/0/kind",
                        "/needs/0/urgency",
                        "/riskBand",
                        "/source",
                        "/agreement",
                        "/agreement/given",
                        "/agreement/by",
                        "/agreement/by/as",
                        "/agreement/by/name",
                        "/agreement/how",
                        "/agreement/language",
                        "/agreement/interpreter",
                        "/agreement/wordingVersion",
                        "/agreement/on",
                        "/sharing",
                        "/sharing/0/withOrganisationId",
                        "/sharing/0/fields",
                        "/sharing/0/why",
                        "/sharing/0/lawfulBasis",
                        "/sharing/0/familyTold")
                .enumerated(
                        "/riskBand",
                        "/source",
                        "/needs/0/kind",
                        "/needs/0/gender",
                        "/agreement/given/1",
                        "/agreement/by/as",
                        "/agreement/how",
                        "/sharing/0/lawfulBasis",
                        "/sharing/0/fields/0")
                .prose(
                        "/family/contactName",
                        "/family/address",
                        "/children/0/name",
                        "/needs/0/detail",
                        "/agreement/by/name",
                        "/agreement/wordingVersion",
                        "/sharing/0/why")
                .creates()
                .nothingWritten(() -> db.count("referral where sender_id = ?", fixtures.school.id())
                        + db.count("family where organisation_id = ?", fixtures.school.id()))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aDecision() {
        String id = acknowledged();
        return BadInput.to("POST", "/v1/referrals/{id}/decide")
                .as(fixtures.priya)
                .path("id", () -> id)
                .valid(() -> "{\"decision\":\"decline\",\"reason\":\"no\",\"metFamily\":true,\"waitReason\":\"other\"}")
                .required("/decision", "/metFamily", "/reason")
                .enumerated("/decision", "/waitReason")
                // A taken one would end the test for all the others.
                .spare("/reason")
                .guardedBy(() -> ReferralsFixtures.etag(fixtures.priya, id))
                .nothingWritten(() -> written(id))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aClosure() {
        String id = accepted();
        return BadInput.to("POST", "/v1/referrals/{id}/close")
                .as(fixtures.priya)
                .path("id", () -> id)
                .valid(() -> "{\"outcome\":\"helped\"}")
                .required("/outcome")
                .enumerated("/outcome")
                .guardedBy(() -> ReferralsFixtures.etag(fixtures.priya, id))
                .nothingWritten(() -> written(id))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> anAmendment() {
        String id = accepted();
        String need =
                ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id).path("needs[0].id");
        return BadInput.to("POST", "/v1/referrals/{id}/amend")
                .as(fixtures.sofia)
                .path("id", () -> id)
                .valid(() -> """
                    {"family": {"contactName": "Rosa Quill", "phone": "01632 960001", "address": "3 Elm Road",
                                "postcode": "ZN1 0AA", "language": "en"},
                     "needs": [{"id": "%s", "detail": "more", "gender": "F", "slots": "%s",
                                "languageRequired": "en", "languagePreferred": "pl", "urgency": 2}]}\
                    """.formatted(need, "1".repeat(21)))
                .required("/needs/0/id")
                .enumerated("/needs/0/gender")
                .prose("/family/contactName", "/family/address", "/needs/0/detail")
                .guardedBy(() -> ReferralsFixtures.etag(fixtures.sofia, id))
                .nothingWritten(() -> written(id))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aRisk() {
        String family = fixtures.familyOf(accepted());
        return BadInput.to("POST", "/v1/families/{id}/risk")
                .as(fixtures.priya)
                .path("id", () -> family)
                .valid(() -> "{\"riskBand\": \"low\", \"reason\": \"as before\"}")
                .required("/riskBand")
                .enumerated("/riskBand")
                .prose("/reason")
                .nothingWritten(() -> db.count("risk_assessment where family_id = ?::uuid", family))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aRestriction() {
        String family = fixtures.familyOf(accepted());
        return BadInput.to("POST", "/v1/families/{id}/restriction")
                .as(fixtures.priya)
                .path("id", () -> family)
                .valid(() -> """
                    {"reason": "a relative works here", "personIds": ["%s"]}""".formatted(fixtures.priya.id()))
                .required("/reason", "/personIds")
                .prose("/reason")
                // A taken one would end the test for all the others.
                .spare("/reason")
                .nothingWritten(() -> db.count("family_restriction where family_id = ?::uuid", family))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aHandoverThatIsClosed() {
        String referral = fixtures.sent(fixtures.referral().risk("high"));
        String handover = ReferralsFixtures.get(fixtures.dana, "/v1/referrals/" + referral)
                .path("duty.handoverId");
        return BadInput.to("POST", "/v1/duty/handovers/{id}/close")
                .as(fixtures.dana)
                .path("id", () -> handover)
                .valid(() -> "{\"reason\": \"with the police\"}")
                .required("/reason")
                .prose("/reason")
                // A taken one would end the test for all the others.
                .spare("/reason")
                .nothingWritten(() -> db.count("duty_handover where id = ?::uuid and closed_at is not null", handover))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aStepWithoutABody() {
        String id = fixtures.sent(fixtures.referral());
        return Stream.of("acknowledge", "reopen").flatMap(verb -> BadInput.to("POST", "/v1/referrals/{id}/" + verb)
                .as(fixtures.priya)
                .path("id", () -> id)
                // Without a body the test's client would call an empty one a form.
                .header("Content-Type", () -> "application/json")
                .guardedBy(() -> ReferralsFixtures.etag(fixtures.priya, id))
                .nothingWritten(() -> written(id))
                .tests());
    }

    @TestFactory
    Stream<DynamicTest> aSpend() {
        String id = accepted();
        return BadInput.to("POST", "/v1/referrals/{id}/spends")
                .as(fixtures.priya)
                .path("id", () -> id)
                .valid(() -> "{\"what\":\"railcard\",\"pence\":1,\"note\":\"" + UUID.randomUUID() + "\"}")
                .required("/what", "/pence")
                .prose("/note")
                .creates()
                .nothingWritten(() -> db.count("spend where referral_id = ?::uuid", id))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aSharingDecision() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        return BadInput.to("POST", "/v1/families/{id}/sharing-decisions")
                .as(fixtures.sofia)
                .path("id", () -> family)
                .valid(() -> """
                    {"withOrganisationId": "%s", "shared": true, "fields": ["phone"], "why": "because",
                     "lawfulBasis": "consent", "familyTold": true}\
                    """.formatted(ReferralsFixtures.joined("charity").id()))
                .required("/withOrganisationId", "/shared", "/fields", "/why", "/lawfulBasis", "/familyTold")
                .enumerated("/fields/0", "/lawfulBasis")
                .prose("/why")
                .creates()
                .nothingWritten(() -> db.count("sharing_decision where family_id = ?::uuid", family))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aConcern() {
        return BadInput.to("POST", "/v1/concerns")
                .as(fixtures.sofia)
                .valid(() -> """
                    {"id": "%s", "familyId": "%s", "referralId": "%s", "what": "A bruise",
                     "immediateDanger": false}\
                    """.formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()))
                .takesAnyForm()
                .takesAnyContentType()
                .prose("/what")
                .nothingWritten(() -> db.count("concern where organisation_id = ?", fixtures.school.id()))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theOutcomeOfAConcern() {
        String id = Api.as(fixtures.sofia)
                .body("{\"what\":\"A bruise\",\"immediateDanger\":false}")
                .post("/v1/concerns")
                .path("id");
        return BadInput.to("POST", "/v1/concerns/{id}/close")
                .as(fixtures.dana)
                .path("id", () -> id)
                .valid(() -> "{\"outcome\":\"police\"}")
                .required("/outcome")
                .enumerated("/outcome")
                .nothingWritten(() -> db.count("concern where id = ?::uuid and closed_at is not null", id))
                .tests();
    }

    /** What is wrong with one item is told of that item; what is wrong with the whole is refused. */
    @TestFactory
    Stream<DynamicTest> batches() {
        Person lena = Person.fresh(fixtures.charity, "link-worker");
        return Stream.of(
                        BadInput.to("POST", "/v1/concerns/batch")
                                .as(lena)
                                .takesAnyContentType()
                                .valid(() -> "{\"concerns\": []}")
                                .required("/concerns"),
                        BadInput.to("POST", "/v1/doorstep-needs/contacts")
                                .as(lena)
                                .valid(() -> "{\"contacts\": []}")
                                .required("/contacts"))
                .flatMap(endpoint -> endpoint.nothingWritten(
                                () -> db.count("concern where organisation_id = ?", fixtures.charity.id())
                                        + db.count("need_contact where organisation_id = ?", fixtures.charity.id()))
                        .tests());
    }

    @TestFactory
    Stream<DynamicTest> whatIsRead() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        return Stream.of(
                        BadInput.to("GET", "/v1/referrals/{id}").path("id", () -> id),
                        BadInput.to("GET", "/v1/referrals/{id}/clock").path("id", () -> id),
                        BadInput.to("GET", "/v1/families/{id}").path("id", () -> family),
                        BadInput.to("GET", "/v1/families/{id}/audit").path("id", () -> family))
                .flatMap(endpoint -> endpoint.as(fixtures.sofia)
                        .nothingWritten(() -> db.count("audit where subject = ?::uuid", family))
                        .tests());
    }
}
