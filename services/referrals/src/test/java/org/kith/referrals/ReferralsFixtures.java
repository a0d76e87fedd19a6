package org.kith.referrals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;

/** A school and a council nobody used before, with their people, and what they do in most tests. */
final class ReferralsFixtures {
    final Organisation school = joined("school");
    final Organisation council;
    final Organisation charity = joined("charity");
    final Person sofia = Person.fresh(school, "partner");
    final Person priya;
    final Person dana = Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty");
    final Person colin;
    final Person stranger = Person.fresh(charity, "partner");

    ReferralsFixtures() {
        this(joined("council"));
    }

    private ReferralsFixtures(Organisation council) {
        this.council = council;
        priya = Person.fresh(council, "practitioner");
        colin = Person.fresh(council, "commissioner");
    }

    /** With the council of the zone where the families live, to which some acts are reserved. */
    static ReferralsFixtures ofFamilysCouncil() {
        return new ReferralsFixtures(joined(Organisation.NORTHWICK_COUNCIL));
    }

    /** An organisation nobody used before, of which referrals has heard; {@code OrganisationsKafkaTest} says it by event. */
    static Organisation joined(String kind) {
        return joined(Organisation.fresh(kind));
    }

    /** The same of one that others may have used. */
    static Organisation joined(Organisation organisation) {
        Db.of("referrals")
                .execute(
                        "insert into known_organisation (id, joined_at) values (?, now()) on conflict do nothing",
                        organisation.id());
        return organisation;
    }

    ReferralFixture referral() {
        return new ReferralFixture(council.id());
    }

    static ValidatableResponse send(Person by, ReferralFixture referral) {
        return Api.creating(by).body(referral.json()).post("/v1/referrals").then();
    }

    /** Sends a referral of the school and returns its id. */
    String sent(ReferralFixture referral) {
        return send(sofia, referral).statusCode(201).extract().path("id");
    }

    static Response get(Person by, String path) {
        return Api.as(by).get(path);
    }

    static String etag(Person by, String id) {
        return Api.etag(by, "/v1/referrals/" + id);
    }

    /** Does something with the version that the person reads first. */
    static ValidatableResponse step(Person by, String id, String verb, Object body) {
        return Api.act(by, "/v1/referrals/" + id, verb, body).then();
    }

    void accept(String id) {
        step(priya, id, "acknowledge", null).statusCode(200);
        step(priya, id, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                .statusCode(200);
    }

    String familyOf(String id) {
        return get(sofia, "/v1/referrals/" + id).path("family.id");
    }

    /** The line of a referral or concern on the duty list, wherever it stands there; null when it has none. */
    Map<String, Object> onDuty(String id, String query) {
        String next = "";
        while (next != null) {
            var page = get(dana, "/v1/duty?limit=200" + query + next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            for (Map<String, Object> item : items) {
                if (item.get("id").equals(id)) {
                    return item;
                }
            }
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return null;
    }
}
