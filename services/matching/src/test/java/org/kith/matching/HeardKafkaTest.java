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
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** What other services say, in any order and more than once, on the real broker. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class HeardKafkaTest {
    private final Scene scene = new Scene();
    private final KafkaProbe kafka = KafkaProbe.connect();

    private void gone(UUID need) {
        await().atMost(Scene.PATIENCE).untilAsserted(() -> Scene.as(scene.practitioner)
                .get("/v1/needs/" + need + "/suggestions")
                .then()
                .statusCode(404));
    }

    private void state(UUID need, String state) {
        await().atMost(Scene.PATIENCE).untilAsserted(() -> Scene.as(scene.practitioner)
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    private ConsentWithdrawn withdrawn(NeedSaid need, Instant at) {
        return new ConsentWithdrawn(
                need.family(), List.of(need.referral()), List.of(need.id()), List.of(scene.council.id()), "NW01", at);
    }

    /** Something said on the same key after it, so that what came before is known to be taken. */
    private void settled(Said.Words words) {
        await().atMost(Scene.PATIENCE)
                .until(() -> scene.db.count(
                                "inbox where event_id = ?::uuid",
                                words.headers().get("ce_id"))
                        == 1);
    }

    @Test
    void everyGoldenExampleIsTaken() {
        List<String> said = new ArrayList<>();
        for (Golden.Example example : Golden.forConsumer(Service.MATCHING)) {
            said.add(Said.now(example.payload()).headers().get("ce_id"));
        }
        assertThat(said).hasSizeGreaterThan(12);
        await().atMost(Scene.PATIENCE)
                .until(() -> scene.db.count("inbox where event_id::text = any(?)", (Object) said.toArray(String[]::new))
                        == said.size());
        assertThat(scene.db.count("parked")).isZero();
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        NeedSaid said = scene.need();
        Said.Words words = Said.now(said.opened());
        UUID offer = scene.opened(scene.offer());
        scene.awaitSuggested(said.id(), offer);
        words.again();
        Said.Words later = Said.now(said.opened());
        settled(later);
        scene.awaitSuggested(said.id(), offer);
        words.again();
        settled(words);
        assertThat(scene.db.count("need where id = ?", said.id())).isEqualTo(1);
    }

    @Test
    void manyChangesInOneBreathAllHold() {
        OfferSaid first = scene.offer();
        List<OfferSaid> offers = new ArrayList<>(List.of(first));
        // Half of them are one volunteer's, half of them everybody's own.
        for (int i = 0; i < 40; i++) {
            offers.add(i % 2 == 0 ? scene.offer().of(first.volunteer()) : scene.offer());
        }
        offers.forEach(offer -> Said.now(offer.opened()));
        for (int capacity = 2; capacity <= 4; capacity++) {
            int now = capacity;
            offers.forEach(offer -> Said.now(offer.capacity(now).changed()));
        }
        String[] ids = offers.stream().map(offer -> offer.id().toString()).toArray(String[]::new);
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        scene.db.count("offer where id::text = any(?) and capacity = 4", (Object) ids) == ids.length);
        UUID need = scene.opened(scene.need());
        scene.awaitSuggestions(need, found -> found.getList("items").size() == 10);
    }

    @Test
    void anOlderWordAfterANewerOneChangesNothing() {
        OfferSaid offer = scene.offer();
        Said.Words opened = Said.words(offer.opened());
        Said.Words withdrawn = Said.words(
                new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        Said.Words reopened = Said.words(offer.capacity(4).opened());
        reopened.again();
        withdrawn.again();
        opened.again();
        settled(opened);
        UUID need = scene.opened(scene.need());
        scene.awaitSuggested(need, offer.id());
        assertThat(scene.db
                        .rows("select capacity from offer where id = ?", offer.id())
                        .getFirst()
                        .get("capacity"))
                .isEqualTo(4);
    }

    @Test
    void aNeedOfHighRiskIsRefusedEvenIfItIsSaid() {
        NeedSaid high = scene.need().risk("high");
        settled(Said.now(high.opened()));
        gone(high.id());
        assertThat(scene.db.count("need where id = ?", high.id())).isZero();

        NeedSaid raised = scene.need();
        UUID offer = scene.opened(scene.offer());
        scene.opened(raised);
        UUID match = scene.proposed(raised.id(), offer);
        Said.now(raised.risk("high").at(Instant.now()).opened());
        gone(raised.id());
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.declined.v1", match));
        assertThat(scene.taken(offer)).isZero();
    }

    @Test
    void anAreaThatThePlaceDoesNotHaveWaitsAndHoldsUpNobodyElse() {
        NeedSaid lost = scene.need().area("NW9999999");
        Said.now(lost.opened());
        Person admin = Person.fresh(Organisation.fresh("council"), "network-admin");
        await().atMost(Scene.PATIENCE).untilAsserted(() -> Scene.as(admin)
                .get("/v1/operator/parked")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(lost.id().toString())));
        scene.opened(scene.need());
        scene.db.execute("delete from parked where key = ?", lost.id().toString());
    }

    @Test
    void consentTakenBackMakesSuggestionsVanishAndGivesPlacesBack() {
        UUID offer = scene.opened(scene.offer().capacity(2));
        NeedSaid first = scene.need();
        NeedSaid second = first.sibling();
        scene.opened(first);
        scene.opened(second);
        UUID proposed = scene.proposed(first.id(), offer);
        UUID agreed = scene.agreed(second.id(), offer);
        assertThat(scene.taken(offer)).isEqualTo(2);
        Said.now(withdrawn(first, Instant.now()));
        gone(first.id());
        gone(second.id());
        var declined = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.declined.v1", proposed));
        assertThat(declined.json().get("by").asText()).isEqualTo("family");
        assertThat(declined.json().get("reason").asText()).isEqualTo("consent-withdrawn");
        // What both agreed ends with its relationship; until then its place stays taken, out of everybody's sight.
        assertThat(scene.taken(offer)).isEqualTo(1);
        for (UUID match : List.of(proposed, agreed)) {
            for (Person person : List.of(scene.practitioner, scene.coordinator, scene.partner)) {
                Scene.as(person).get("/v1/matches/" + match).then().statusCode(404);
            }
        }
        Map<String, Object> row = scene.db
                .rows(
                        "select area, slots, risk_band, language_required, age_band " + "from need where id = ?",
                        first.id())
                .getFirst();
        assertThat(row.values()).containsOnlyNulls();
        // Somebody else gets the place.
        UUID other = scene.opened(scene.need());
        scene.awaitSuggested(other, offer);
    }

    @Test
    void consentTakenBackBeforeTheNeedIsHeardOfStillCounts() {
        NeedSaid need = scene.need();
        settled(Said.now(withdrawn(need, Instant.now())));
        settled(Said.now(need.opened()));
        gone(need.id());
        // Consent given again later opens it.
        scene.opened(need.at(Instant.now()));
    }

    @Test
    void anEndHeardAfterTheNeedWasOpenedAgainDoesNotEndIt() {
        UUID offer = scene.opened(scene.offer());
        NeedSaid need = scene.need();
        scene.opened(need);
        Instant before = need.opened().at().minusSeconds(60);
        settled(Said.now(withdrawn(need, before)));
        settled(Said.now(new ReferralClosed(need.referral(), need.family(), "NW01", "moved", before)));
        scene.awaitSuggested(need.id(), offer);
    }

    @Test
    void aReferralClosedBeforeItsNeedIsHeardOfStillCounts() {
        NeedSaid need = scene.need();
        settled(Said.now(new ReferralWithdrawn(need.referral(), need.family(), "NW01", Instant.now())));
        settled(Said.now(need.opened()));
        assertThat(scene.db.count("need where id = ?", need.id())).isZero();
        scene.opened(need.at(Instant.now()));
    }

    @Test
    void aNeedThatIsOverFreesItsPlaceAndIsNotMatchedAgain() {
        UUID offer = scene.opened(scene.offer().capacity(3));
        NeedSaid met = scene.need();
        NeedSaid notMet = scene.need();
        NeedSaid closed = scene.need();
        for (NeedSaid need : List.of(met, notMet, closed)) {
            scene.proposed(scene.opened(need), offer);
        }
        Said.now(new NeedMet(met.id(), met.referral(), "NW01", "homework", Instant.now()));
        Said.now(new NeedNotMet(notMet.id(), notMet.referral(), "NW01", "homework", "no-capacity", Instant.now()));
        Said.now(new ReferralClosed(closed.referral(), closed.family(), "NW01", "moved", Instant.now()));
        state(met.id(), "met");
        state(notMet.id(), "not-met");
        state(closed.id(), "not-met");
        assertThat(scene.taken(offer)).isZero();
        for (NeedSaid need : List.of(met, notMet, closed)) {
            assertThat(scene.suggested(need.id())).isEmpty();
            scene.propose(need.id(), offer).then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
        }
    }

    @Test
    void anOfferWithdrawnWhileItIsProposedOpensTheNeedAgain() {
        OfferSaid offer = scene.offer();
        scene.opened(offer);
        UUID need = scene.opened(scene.need());
        UUID match = scene.proposed(need, offer.id());
        Said.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.declined.v1", match));
        state(need, "open");
        // It was not a no between the two.
        Said.now(offer.opened());
        scene.awaitSuggested(need, offer.id());
    }

    @Test
    void whatWasFoundIsSaidOnceForEachOpening() {
        NeedSaid said = scene.need();
        UUID need = scene.opened(said);
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.nothingfound.v1", need));
        UUID offer = scene.opened(scene.offer());
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.suggested.v1", need));
        scene.awaitSuggested(need, offer);
        scene.opened(scene.offer());
        scene.awaitSuggestions(need, found -> found.getList("items").size() == 2);
        state(need, "suggested");
        assertThat(kafka.everything(Topics.MATCHING).stream()
                        .filter(heard -> heard.subject().equals(need.toString()))
                        .map(heard -> heard.type()))
                .containsExactly("org.kith.match.nothingfound.v1", "org.kith.match.suggested.v1");
    }

    @Test
    void anOfferCutBelowWhatIsTakenHasNoPlaceLeftAndIsNeverNegative() {
        OfferSaid offer = scene.offer().capacity(2);
        scene.opened(offer);
        UUID first = scene.proposed(scene.opened(scene.need()), offer.id());
        scene.proposed(scene.opened(scene.need()), offer.id());
        settled(Said.now(offer.capacity(1).changed()));
        UUID need = scene.opened(scene.need());
        scene.propose(need, offer.id()).then().statusCode(409).body("type", equalTo("/problems/no-capacity"));
        scene.act(first, "decline", Map.of("by", "family", "reason", "changed-mind"))
                .then()
                .statusCode(200);
        var back = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.capacity.givenback.v1", offer.id()));
        assertThat(back.json().get("left").asInt()).isZero();
        scene.propose(need, offer.id()).then().statusCode(409).body("type", equalTo("/problems/no-capacity"));
        assertThat(scene.taken(offer.id())).isEqualTo(1);
    }

    @Test
    void aPlaceComesBackWhenConsentEndedTheRelationshipWhicheverIsHeardFirst() {
        for (boolean endFirst : List.of(true, false)) {
            NeedSaid said = scene.need();
            UUID offer = scene.opened(scene.offer());
            UUID need = scene.opened(said);
            UUID match = scene.agreed(need, offer);
            assertThat(scene.taken(offer)).isEqualTo(1);
            ConsentWithdrawn withdrawn = withdrawn(said, Instant.now());
            RelationshipEnded ended = new RelationshipEnded(
                    Ids.next(), match, need, said.referral(), "consent-withdrawn", "NW01", Instant.now());
            settled(Said.now(endFirst ? ended : withdrawn));
            settled(Said.now(endFirst ? withdrawn : ended));
            assertThat(scene.taken(offer)).isZero();
            kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.capacity.givenback.v1", offer));
            assertThat(scene.db.count("match where id = ? and hidden and state = 'ended'", match))
                    .isEqualTo(1);
            gone(need);
        }
    }

    @Test
    void anEndOfARelationshipNobodyKnowsIsPassedOver() {
        NeedSaid need = scene.need();
        settled(Said.now(new RelationshipEnded(
                Ids.next(), Ids.next(), need.id(), need.referral(), "other", "NW01", Instant.now())));
        assertThat(scene.db.count("parked where error not like 'UnknownArea%'")).isZero();
    }
}
