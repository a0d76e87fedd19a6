package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;

/** People of organisations and a language that no other test uses, and what they do over HTTP. */
final class MatchingFixtures {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final AtomicInteger LANGUAGES = new AtomicInteger();

    final Organisation school = Organisation.fresh("school");
    final Organisation council = Organisation.fresh("council");
    final Person practitioner = Person.fresh(council, "practitioner");
    final Person coordinator = Person.fresh(council, "coordinator");
    final Person partner = Person.fresh(school, "partner");
    final Person system = Person.freshSystem(school);
    final String language = language();
    final Db db = Db.of("matching");

    private static String language() {
        int number = LANGUAGES.getAndIncrement();
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    OfferFixture offer() {
        return OfferFixture.speaking(language);
    }

    NeedFixture need() {
        return NeedFixture.of(school.id(), council.id(), language);
    }

    /** Publishes that an offer opened and waits until it is stored. */
    UUID opened(OfferFixture offer) {
        Publish.now(offer.opened());
        await().atMost(PATIENCE).until(() -> db.count("known_offer where id = ? and state = 'open'", offer.id()) == 1);
        return offer.id();
    }

    /** Publishes that a need opened and waits until the engine has searched for it. */
    UUID opened(NeedFixture need) {
        Publish.now(need.opened());
        await().atMost(PATIENCE)
                .until(() -> db.count("open_need where id = ? and searched_at is not null", need.id()) == 1);
        return need.id();
    }

    JsonPath suggestions(UUID need) {
        return Api.as(practitioner)
                .get("/v1/needs/" + need + "/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> suggested(UUID need) {
        return suggestions(need).getList("items.offerId");
    }

    void awaitSuggested(UUID need, UUID... offers) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(suggested(need))
                .containsExactly(List.of(offers).stream().map(UUID::toString).toArray(String[]::new)));
    }

    JsonPath awaitSuggestions(UUID need, Predicate<JsonPath> fits) {
        return await().atMost(PATIENCE).until(() -> suggestions(need), fits);
    }

    JsonPath why(UUID need, UUID offer) {
        return read("/v1/needs/" + need + "/why/" + offer);
    }

    JsonPath read(String path) {
        return Api.as(practitioner).get(path).then().statusCode(200).extract().jsonPath();
    }

    Response propose(UUID need, UUID offer) {
        return propose(practitioner, need, offer);
    }

    static Response propose(Person person, UUID need, UUID offer) {
        return Api.creating(person)
                .body(Map.of("needId", need, "offerId", offer))
                .post("/v1/matches");
    }

    UUID proposed(UUID need, UUID offer) {
        return UUID.fromString(
                propose(need, offer).then().statusCode(201).extract().path("id"));
    }

    String etag(UUID match) {
        return Api.etag(practitioner, "/v1/matches/" + match);
    }

    Response act(UUID match, String verb, Map<String, ?> body) {
        return Api.act(practitioner, "/v1/matches/" + match, verb, body);
    }

    UUID agreed(UUID need, UUID offer) {
        UUID match = proposed(need, offer);
        act(match, "family-agrees", Map.of()).then().statusCode(200);
        act(match, "volunteer-agrees", Map.of()).then().statusCode(200);
        return match;
    }

    /** Waits until whoever deals with the family is shown this state of a match. */
    void awaitState(UUID match, String state) {
        await().atMost(PATIENCE)
                .until(() -> state.equals(
                        Api.as(practitioner).get("/v1/matches/" + match).path("state")));
    }

    /** Spaces taken, as the offer counts them and as the ledger adds up. */
    long taken(UUID offer) {
        long counted = ((Number) db.rows("select taken from known_offer where id = ?", offer)
                        .getFirst()
                        .get("taken"))
                .longValue();
        assertThat(counted).isEqualTo(db.count("spaces_ledger where offer_id = ? and given_back_at is null", offer));
        return counted;
    }
}
