package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Events of other services, in any order and more than once, on the real broker. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class EventsKafkaTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();

    private void gone(UUID need) {
        await().atMost(MatchingFixtures.PATIENCE).untilAsserted(() -> Api.as(fixtures.practitioner)
                .get("/v1/needs/" + need + "/suggestions")
                .then()
                .statusCode(404));
    }

    private void state(UUID need, String state) {
        await().atMost(MatchingFixtures.PATIENCE).untilAsserted(() -> Api.as(fixtures.practitioner)
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    private AgreementWithdrawn withdrawn(NeedFixture need, Instant at) {
        return new AgreementWithdrawn(
                need.family(),
                List.of("refer", "share", "match", "tell-volunteer", "feedback"),
                List.of(need.referral()),
                List.of(need.id()),
                List.of(fixtures.council.id()),
                "NW01",
                at);
    }

    /** Waits until an event is consumed; earlier events with the same key are consumed before it. */
    private void settled(Publish.Message message) {
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count(
                                "inbox where event_id = ?::uuid",
                                message.headers().get("ce_id"))
                        == 1);
    }

    @Test
    void everyGoldenExampleIsTaken() {
        List<String> said = new ArrayList<>();
        for (Golden.Example example : Golden.forConsumer(Service.MATCHING)) {
            said.add(Publish.now(example.payload()).headers().get("ce_id"));
        }
        assertThat(said).hasSizeGreaterThan(12);
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() ->
                        fixtures.db.count("inbox where event_id::text = any(?)", (Object) said.toArray(String[]::new))
                                == said.size());
        assertThat(fixtures.db.count("parked")).isZero();
    }

    /** Whoever works on a need sees how old what matching knows may be: it says so also when it hears nothing more. */
    @Test
    void suggestionsSayWhenAnythingWasLastHeard() {
        UUID need = fixtures.opened(fixtures.need());
        Instant before = heardAt(need);
        settled(Publish.now(fixtures.offer().opened()));
        assertThat(heardAt(need)).isAfter(before).isBeforeOrEqualTo(Instant.now());
    }

    private Instant heardAt(UUID need) {
        return Instant.parse(fixtures.suggestions(need).getString("heardAt"));
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        NeedFixture said = fixtures.need();
        Publish.Message message = Publish.now(said.opened());
        UUID offer = fixtures.opened(fixtures.offer());
        fixtures.awaitSuggested(said.id(), offer);
        message.again();
        Publish.Message later = Publish.now(said.opened());
        settled(later);
        fixtures.awaitSuggested(said.id(), offer);
        message.again();
        settled(message);
        assertThat(fixtures.db.count("open_need where id = ?", said.id())).isEqualTo(1);
    }

    @Test
    void manyChangesInOneBreathAllHold() {
        OfferFixture first = fixtures.offer();
        List<OfferFixture> offers = new ArrayList<>(List.of(first));
        // Half of them belong to one volunteer, the others each to a different one.
        for (int i = 0; i < 40; i++) {
            offers.add(i % 2 == 0 ? fixtures.offer().of(first.volunteer()) : fixtures.offer());
        }
        offers.forEach(offer -> Publish.now(offer.opened()));
        for (int capacity = 2; capacity <= 4; capacity++) {
            int now = capacity;
            offers.forEach(offer -> Publish.now(offer.capacity(now).changed()));
        }
        String[] ids = offers.stream().map(offer -> offer.id().toString()).toArray(String[]::new);
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("known_offer where id::text = any(?) and capacity = 4", (Object) ids)
                        == ids.length);
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggestions(need, found -> found.getList("items").size() == 10);
    }

    @Test
    void anOlderWordAfterANewerOneChangesNothing() {
        OfferFixture offer = fixtures.offer();
        Publish.Message opened = Publish.message(offer.opened());
        Publish.Message paused = Publish.message(
                new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "holiday", Instant.now()));
        Publish.Message reopened = Publish.message(offer.capacity(4).opened());
        reopened.again();
        paused.again();
        opened.again();
        settled(opened);
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(need, offer.id());
        assertThat(fixtures.db
                        .rows("select capacity from known_offer where id = ?", offer.id())
                        .getFirst()
                        .get("capacity"))
                .isEqualTo(4);
    }

    @Test
    void anOfferThatWasWithdrawnNeverComesBackWhateverIsHeardFirst() {
        OfferFixture offer = fixtures.offer();
        Publish.Message withdrawn = Publish.message(
                new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        Publish.Message opened = Publish.message(offer.opened());
        withdrawn.again();
        settled(withdrawn);
        opened.again();
        settled(opened);
        assertThat(fixtures.db.count("known_offer where id = ? and state = 'withdrawn'", offer.id()))
                .isEqualTo(1);
    }

    @Test
    void aNeedOfHighRiskIsRefusedEvenIfItIsSaid() {
        NeedFixture high = fixtures.need().risk("high");
        settled(Publish.now(high.opened()));
        gone(high.id());
        assertThat(fixtures.db.count("open_need where id = ?", high.id())).isZero();

        NeedFixture raised = fixtures.need();
        UUID offer = fixtures.opened(fixtures.offer());
        fixtures.opened(raised);
        UUID match = fixtures.proposed(raised.id(), offer);
        Publish.now(raised.risk("high").at(Instant.now()).opened());
        gone(raised.id());
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.declined.v1", match));
        assertThat(fixtures.taken(offer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5", "2.5", "\"0\"", "null", "2147483648"})
    void aLevelThatIsNoneIsRefusedByTheSchema(String level) {
        NeedFixture need = fixtures.need();
        Publish.message(need.opened())
                .saying("\"level\":2", "\"level\":" + level)
                .again();
        kafka.await(
                Topics.deadOf(Topics.REFERRALS), record -> need.id().toString().equals(record.key()));
        assertThat(fixtures.db.count("open_need where id = ?", need.id())).isZero();
    }

    @Test
    void anAreaThatThePlaceDoesNotHaveWaitsAndHoldsUpNobodyElse() {
        waitsAndHoldsUpNobodyElse(fixtures.need().area("NW9999999"));
    }

    @Test
    void aKindThatANewerVersionSendsWaitsAndHoldsUpNobodyElse() {
        waitsAndHoldsUpNobodyElse(fixtures.need().kind("gardening"));
    }

    private void waitsAndHoldsUpNobodyElse(NeedFixture lost) {
        Publish.now(lost.opened());
        Person admin = Person.fresh(Organisation.fresh("council"), "network-admin");
        await().atMost(MatchingFixtures.PATIENCE).untilAsserted(() -> Api.as(admin)
                .get("/v1/operator/parked")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(lost.id().toString())));
        fixtures.opened(fixtures.need());
        assertThat(fixtures.db.count("open_need where id = ?", lost.id())).isZero();
        fixtures.db.execute("delete from parked where key = ?", lost.id().toString());
    }

    @Test
    void consentTakenBackMakesSuggestionsVanishAndGivesPlacesBack() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        NeedFixture first = fixtures.need();
        NeedFixture second = first.sibling();
        fixtures.opened(first);
        fixtures.opened(second);
        UUID proposed = fixtures.proposed(first.id(), offer);
        UUID agreed = fixtures.agreed(second.id(), offer);
        assertThat(fixtures.taken(offer)).isEqualTo(2);
        Publish.now(withdrawn(first, Instant.now()));
        gone(first.id());
        gone(second.id());
        var declined = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.declined.v1", proposed));
        assertThat(declined.json().get("by").asText()).isEqualTo("family");
        assertThat(declined.json().get("reason").asText()).isEqualTo("agreement-withdrawn");
        var ended = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", agreed));
        assertThat(ended.json().get("reason").asText()).isEqualTo("agreement-withdrawn");
        assertThat(fixtures.taken(offer)).isZero();
        for (UUID match : List.of(proposed, agreed)) {
            for (Person person : List.of(fixtures.practitioner, fixtures.coordinator, fixtures.partner)) {
                Api.as(person).get("/v1/matches/" + match).then().statusCode(404);
            }
        }
        Map<String, Object> row = fixtures.db
                .rows(
                        "select area, slots, risk_band, language_required, age_band " + "from open_need where id = ?",
                        first.id())
                .getFirst();
        assertThat(row.values()).containsOnlyNulls();
        // The space is free for another need.
        UUID other = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(other, offer);
    }

    @Test
    void consentTakenBackBeforeTheNeedIsHeardOfStillCounts() {
        NeedFixture need = fixtures.need();
        settled(Publish.now(withdrawn(need, Instant.now())));
        settled(Publish.now(need.opened()));
        gone(need.id());
        // What begins after consent was given again is another need.
        fixtures.opened(need.again());
    }

    @Test
    void anEndHeardAfterTheNextEpisodeBeganDoesNotEndIt() {
        UUID offer = fixtures.opened(fixtures.offer());
        NeedFixture before = fixtures.need().at(Instant.now().minusSeconds(60));
        NeedFixture again = before.again();
        settled(Publish.now(again.opened(2, false)));
        settled(Publish.now(withdrawn(before, before.at().plusSeconds(30))));
        settled(Publish.now(new ReferralClosed(
                before.referral(),
                1,
                before.family(),
                "NW01",
                "moved",
                Instant.now().plusSeconds(5))));
        fixtures.awaitSuggested(again.id(), offer);
        settled(Publish.now(new ReferralClosed(before.referral(), 2, before.family(), "NW01", "moved", Instant.now())));
        state(again.id(), "not-met");
    }

    @Test
    void aReferralClosedBeforeItsNeedIsHeardOfStillCounts() {
        NeedFixture need = fixtures.need();
        settled(Publish.now(new ReferralWithdrawn(need.referral(), 1, need.family(), "NW01", Instant.now())));
        settled(Publish.now(need.opened()));
        state(need.id(), "not-met");
        // A later word about the same need opens nothing; the next episode has needs of its own.
        settled(Publish.now(need.at(Instant.now()).opened()));
        state(need.id(), "not-met");
        NeedFixture again = need.again();
        settled(Publish.now(again.opened(2, false)));
        state(again.id(), "open");
    }

    @Test
    void aNeedThatIsOverFreesItsPlaceAndIsNotMatchedAgain() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(3));
        NeedFixture met = fixtures.need();
        NeedFixture notMet = fixtures.need();
        NeedFixture tombstones = fixtures.need();
        for (NeedFixture need : List.of(met, notMet, tombstones)) {
            fixtures.proposed(fixtures.opened(need), offer);
        }
        Publish.now(new NeedMet(met.id(), met.referral(), "NW01", "homework", Instant.now()));
        Publish.now(new NeedNotMet(notMet.id(), notMet.referral(), "NW01", "homework", "no-capacity", Instant.now()));
        Publish.now(new ReferralClosed(tombstones.referral(), 1, tombstones.family(), "NW01", "moved", Instant.now()));
        state(met.id(), "met");
        state(notMet.id(), "not-met");
        state(tombstones.id(), "not-met");
        assertThat(fixtures.taken(offer)).isZero();
        for (NeedFixture need : List.of(met, notMet, tombstones)) {
            assertThat(fixtures.suggested(need.id())).isEmpty();
            fixtures.propose(need.id(), offer).then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
        }
    }

    @Test
    void anOfferWithdrawnWhileItIsProposedOpensTheNeedAgain() {
        OfferFixture offer = fixtures.offer();
        fixtures.opened(offer);
        UUID need = fixtures.opened(fixtures.need());
        UUID match = fixtures.proposed(need, offer.id());
        Publish.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.declined.v1", match));
        state(need, "open");
        // It was not a no between the two.
        OfferFixture next = fixtures.offer().of(offer.volunteer());
        Publish.now(next.opened());
        fixtures.awaitSuggested(need, next.id());
    }

    @Test
    void whatWasFoundIsSaidOnceForEachOpening() {
        NeedFixture said = fixtures.need();
        UUID need = fixtures.opened(said);
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.nothingfound.v1", need));
        UUID offer = fixtures.opened(fixtures.offer());
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.suggested.v1", need));
        fixtures.awaitSuggested(need, offer);
        fixtures.opened(fixtures.offer());
        fixtures.awaitSuggestions(need, found -> found.getList("items").size() == 2);
        state(need, "suggested");
        assertThat(kafka.everything(Topics.MATCHING).stream()
                        .filter(event -> event.subject().equals(need.toString()))
                        .map(event -> event.type()))
                .containsExactly("org.kith.match.nothingfound.v1", "org.kith.match.suggested.v1");
    }

    @Test
    void anOfferCutBelowWhatIsTakenHasNoPlaceLeftAndIsNeverNegative() {
        OfferFixture offer = fixtures.offer().capacity(2);
        fixtures.opened(offer);
        UUID first = fixtures.proposed(fixtures.opened(fixtures.need()), offer.id());
        fixtures.proposed(fixtures.opened(fixtures.need()), offer.id());
        settled(Publish.now(offer.capacity(1).changed()));
        UUID need = fixtures.opened(fixtures.need());
        fixtures.propose(need, offer.id()).then().statusCode(409).body("type", equalTo("/problems/no-capacity"));
        fixtures.act(first, "decline", Map.of("by", "family", "reason", "changed-mind"))
                .then()
                .statusCode(200);
        var back = kafka.await(Topics.MATCHING, event -> event.is("org.kith.capacity.givenback.v1", offer.id()));
        assertThat(back.json().get("left").asInt()).isZero();
        fixtures.propose(need, offer.id()).then().statusCode(409).body("type", equalTo("/problems/no-capacity"));
        assertThat(fixtures.taken(offer.id())).isEqualTo(1);
    }

    @Test
    void aPlaceComesBackWhenConsentEndedTheRelationshipWhicheverIsHeardFirst() {
        for (boolean endFirst : List.of(true, false)) {
            NeedFixture said = fixtures.need();
            UUID offer = fixtures.opened(fixtures.offer());
            UUID need = fixtures.opened(said);
            UUID match = fixtures.agreed(need, offer);
            assertThat(fixtures.taken(offer)).isEqualTo(1);
            AgreementWithdrawn withdrawn = withdrawn(said, Instant.now());
            RelationshipEnded ended = new RelationshipEnded(
                    Ids.next(),
                    match,
                    need,
                    said.referral(),
                    said.family(),
                    Ids.next(),
                    "agreement-withdrawn",
                    "NW01",
                    Instant.now());
            settled(Publish.now(endFirst ? ended : withdrawn));
            settled(Publish.now(endFirst ? withdrawn : ended));
            assertThat(fixtures.taken(offer)).isZero();
            kafka.await(Topics.MATCHING, event -> event.is("org.kith.capacity.givenback.v1", offer));
            assertThat(fixtures.db.count("match where id = ? and forgotten and state = 'ended'", match))
                    .isEqualTo(1);
            gone(need);
        }
    }

    @Test
    void agreementTakenBackForOneChildEndsThatChildsNeedAlone() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        NeedFixture first = fixtures.need();
        NeedFixture second = first.sibling();
        UUID match = fixtures.agreed(fixtures.opened(first), offer);
        UUID other = fixtures.agreed(fixtures.opened(second), offer);
        Publish.now(
                new NeedNotMet(first.id(), first.referral(), "NW01", "homework", "agreement-withdrawn", Instant.now()));
        gone(first.id());
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", match));
        fixtures.awaitState(other, "agreed");
        assertThat(fixtures.taken(offer)).isEqualTo(1);
    }

    @Test
    void agreementTakenBackForAnotherPurposeEndsNothing() {
        NeedFixture need = fixtures.need();
        UUID match = fixtures.agreed(fixtures.opened(need), fixtures.opened(fixtures.offer()));
        settled(Publish.now(new AgreementWithdrawn(
                need.family(),
                List.of("feedback"),
                List.of(need.referral()),
                List.of(),
                List.of(),
                "NW01",
                Instant.now())));
        fixtures.awaitState(match, "agreed");
    }

    @Test
    void whatWasForgottenStaysForgottenWhateverEndIsHeardLast() {
        NeedFixture need = fixtures.need();
        fixtures.opened(need);
        settled(Publish.now(withdrawn(need, Instant.now())));
        settled(Publish.now(
                new NeedNotMet(need.id(), need.referral(), "NW01", "homework", "agreement-withdrawn", Instant.now())));
        settled(Publish.now(new NeedMet(need.id(), need.referral(), "NW01", "homework", Instant.now())));
        settled(Publish.now(new ReferralClosed(need.referral(), 1, need.family(), "NW01", "moved", Instant.now())));
        for (Person person : List.of(fixtures.practitioner, fixtures.coordinator, fixtures.partner)) {
            Api.as(person).get("/v1/needs/" + need.id()).then().statusCode(404);
        }
    }

    @Test
    void anEndOfARelationshipNobodyKnowsIsPassedOver() {
        NeedFixture need = fixtures.need();
        settled(Publish.now(new RelationshipEnded(
                Ids.next(),
                Ids.next(),
                need.id(),
                need.referral(),
                need.family(),
                Ids.next(),
                "other",
                "NW01",
                Instant.now())));
        assertThat(fixtures.db.count("parked where error not like 'UnknownArea%'"))
                .isZero();
    }
}
