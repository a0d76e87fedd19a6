package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.Topics;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Who was declined in one record of a child is declined in every record of it, whoever works on that one and whatever is heard first. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class SameChildComponentTest {
    private static final String DECLINED = "match-must-not-have-been-declined-before";

    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final OfferFixture offer = fixtures.offer().capacity(3);
    private final NeedFixture need = fixtures.need();

    /** The same child, referred by another school to another organisation, whose people see nothing of the first record. */
    private final Organisation charity = Organisation.fresh("charity");

    private final Person worker = Person.fresh(charity, "practitioner");
    private final NeedFixture other =
            NeedFixture.of(Organisation.fresh("school").id(), charity.id(), fixtures.language);

    /** What is heard of, in which order. */
    enum Order {
        NO_THEN_RECORDS_THEN_NEED,
        RECORDS_THEN_NO_THEN_NEED,
        RECORDS_THEN_NEED_THEN_NO,
        NEED_THEN_RECORDS_THEN_NO,
        NEED_THEN_NO_THEN_RECORDS,
        NO_THEN_NEED_THEN_RECORDS;

        private List<String> acts() {
            return List.of(name().split("_THEN_"));
        }
    }

    private void records(NeedFixture of, NeedFixture... others) {
        Publish.now(new FamilyRecordsChanged(
                of.family(), Stream.of(others).map(NeedFixture::family).toList(), "NW01", Instant.now()));
    }

    private void records() {
        records(need, other);
        records(other, need);
        heard();
    }

    private void heard() {
        kafka.awaitCaughtUp("kith-matching", Topics.REFERRALS);
    }

    private void declined() {
        UUID match = fixtures.proposed(need.id(), offer.id());
        fixtures.act(match, "decline", Map.of("by", "family", "reason", "not-the-right-person"))
                .then()
                .statusCode(200);
    }

    private void unsuitable(UUID match) {
        Publish.now(new RelationshipEnded(
                Ids.next(),
                match,
                need.id(),
                need.referral(),
                need.family(),
                offer.volunteer(),
                "unsuitable",
                "NW01",
                Instant.now()));
        fixtures.awaitState(match, "ended");
    }

    private JsonPath read(String path) {
        return Api.as(worker).get(path).then().statusCode(200).extract().jsonPath();
    }

    private List<String> suggested() {
        return read("/v1/needs/" + other.id() + "/suggestions").getList("items.offerId");
    }

    private void awaitSuggested(UUID... offers) {
        await().atMost(MatchingFixtures.PATIENCE).untilAsserted(() -> assertThat(suggested())
                .containsExactly(Stream.of(offers).map(UUID::toString).toArray(String[]::new)));
    }

    private JsonPath plan() {
        return Api.as(fixtures.coordinator)
                .get("/v1/plan?zone=NW01&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitPlanned(boolean planned) {
        await().atMost(MatchingFixtures.PATIENCE).until(() -> {
            String given = plan().getString("assignments.find { it.needId == '" + other.id() + "' }.offerId");
            return offer.id().toString().equals(given) == planned;
        });
    }

    private UUID proposedForOther() {
        return UUID.fromString(MatchingFixtures.propose(worker, other.id(), offer.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String stateOf(UUID match) {
        return read("/v1/matches/" + match).getString("state");
    }

    @ParameterizedTest
    @EnumSource
    void whomAFamilyDeclinedIsNotMatchedWithItsChildInAnotherRecord(Order order) {
        fixtures.opened(offer);
        fixtures.opened(need);
        for (String act : order.acts()) {
            switch (act) {
                case "NO" -> declined();
                case "RECORDS" -> records();
                default -> fixtures.opened(other);
            }
        }
        awaitSuggested();
        awaitPlanned(false);
        MatchingFixtures.propose(worker, other.id(), offer.id())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem(DECLINED));
        JsonPath why = read("/v1/needs/" + other.id() + "/why/" + offer.id());
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getList("rules.findAll { !it.holds }.rule")).containsExactly(DECLINED);
        // It was in a record that the reader does not see: the words say nothing of it.
        assertThat(why.getString("rules.find { it.rule == '" + DECLINED + "' }.words"))
                .isEqualTo("It was said before that this family and this volunteer are not to be matched.");
    }

    @Test
    void theEngineLearnsOfTheOtherRecordByItself() {
        fixtures.opened(offer);
        fixtures.opened(need);
        fixtures.opened(other);
        awaitPlanned(true);
        records();
        awaitPlanned(true);
        declined();
        awaitPlanned(false);
    }

    @Test
    void anotherOfferOfTheSameVolunteerIsDeclinedToo() {
        fixtures.opened(offer);
        fixtures.opened(need);
        records();
        declined();
        fixtures.opened(other);
        UUID later = fixtures.opened(fixtures.offer().of(offer.volunteer()));
        MatchingFixtures.propose(worker, other.id(), later)
                .then()
                .statusCode(409)
                .body("errors.code", hasItem(DECLINED));
        awaitSuggested();
    }

    @Test
    void whenItIsAnotherChildAfterAllTheyMayBeMatched() {
        fixtures.opened(offer);
        fixtures.opened(need);
        fixtures.opened(other);
        records();
        declined();
        awaitSuggested();
        records(need);
        records(other);
        awaitSuggested(offer.id());
        awaitPlanned(true);
        proposedForOther();
    }

    @Test
    void anOlderWordAboutTheRecordsChangesNothing() {
        Publish.Message together = Publish.message(
                new FamilyRecordsChanged(other.family(), List.of(need.family()), "NW01", Instant.now()));
        fixtures.opened(offer);
        fixtures.opened(need);
        fixtures.opened(other);
        records(other);
        heard();
        together.again();
        heard();
        declined();
        awaitSuggested(offer.id());
    }

    @Test
    void theSecondYesIsRefusedWhenTheOtherRecordSaidNo() {
        fixtures.opened(offer);
        fixtures.opened(need);
        fixtures.opened(other);
        UUID match = proposedForOther();
        Api.act(worker, "/v1/matches/" + match, "family-agrees", Map.of())
                .then()
                .statusCode(200);
        declined();
        records();
        Api.act(worker, "/v1/matches/" + match, "volunteer-agrees", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem(DECLINED));
        // As in one record: what somebody proposed goes on until somebody says no.
        assertThat(stateOf(match)).isEqualTo("proposed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"records first", "unsuitable first", "other record first"})
    void whoALeadFoundUnsuitableIsProposedToNoRecordOfTheChild(String order) {
        fixtures.opened(offer);
        fixtures.opened(other);
        UUID agreed = fixtures.agreed(fixtures.opened(need), offer.id());
        UUID match = proposedForOther();
        if (order.startsWith("records")) {
            records();
            unsuitable(agreed);
        } else if (order.startsWith("unsuitable")) {
            unsuitable(agreed);
            records();
        } else {
            records(other, need);
            heard();
            unsuitable(agreed);
            records(need, other);
        }
        await().atMost(MatchingFixtures.PATIENCE).until(() -> stateOf(match).equals("declined"));
        assertThat(read("/v1/matches/" + match).getString("reason")).isEqualTo("unsuitable");
        assertThat(fixtures.taken(offer.id())).isZero();
        awaitSuggested();
    }

    /** A lead who knows the family decides about what both have agreed to, as in one record. */
    @Test
    void whatWasAgreedForAnotherRecordGoesOn() {
        fixtures.opened(offer);
        fixtures.opened(other);
        UUID agreed = fixtures.agreed(fixtures.opened(need), offer.id());
        UUID match = proposedForOther();
        Api.act(worker, "/v1/matches/" + match, "family-agrees", Map.of())
                .then()
                .statusCode(200);
        Api.act(worker, "/v1/matches/" + match, "volunteer-agrees", Map.of())
                .then()
                .statusCode(200);
        records();
        unsuitable(agreed);
        records();
        assertThat(stateOf(match)).isEqualTo("agreed");
    }

    @Test
    void nobodyWhoWorksOnANeedReadsWhichFamiliesAreOneChild() {
        fixtures.opened(other);
        records();
        assertThat(fixtures.db.count("same_child where family_id = ?", other.family()))
                .isEqualTo(1);
        for (Person reader : List.of(worker, fixtures.coordinator, fixtures.partner)) {
            assertThat(fixtures.db.countIn(Scope.of(reader), "same_child where family_id = ?", other.family()))
                    .isZero();
        }
    }
}
