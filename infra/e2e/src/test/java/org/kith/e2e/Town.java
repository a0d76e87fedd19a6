package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.Today;
import org.kith.e2e.story.Referrals;
import org.kith.e2e.story.Slots;

/** What people of the demonstration do, in as few words as a test of the rules needs. */
final class Town {
    static final String REFERRALS = "/api/referrals/v1/referrals";
    static final String FAMILIES = "/api/referrals/v1/families/";
    static final String MATCHES = "/api/matching/v1/matches";
    static final String NEEDS = "/api/matching/v1/needs/";
    static final String RELATIONSHIPS = "/api/relationships/v1/relationships";
    static final String VOLUNTEERS = "/api/offers/v1/volunteers/";
    static final String OFFERS = "/api/offers/v1/offers";
    static final String POSTCODE = "ZN1 0AA";

    final Api carol;
    final Api dana;
    final Api priya;
    final Api sofia;
    final Kith kith;

    Town(Kith kith) {
        this.kith = kith;
        Demonstration.signInLinkWorkers(kith);
        carol = kith.as("carol");
        dana = kith.as("dana");
        priya = kith.as("priya");
        sofia = kith.as("sofia");
    }

    /** A referral that was accepted, with one need. */
    record Referred(String id, String family, String need) {
        String path() {
            return REFERRALS + "/" + id;
        }
    }

    /** A volunteer's offer. */
    record Offered(String id, String volunteer) {}

    /** A school refers a family with one need for meals, and the council accepts. */
    Referred accepted(Consumer<Map<String, Object>> change) {
        Referred referred = referred(change);
        succeeds(priya.change(referred.path(), "acknowledge", Map.of()));
        succeeds(priya.change(referred.path(), "decide", Map.of("decision", "accept", "metFamily", true)));
        return referred;
    }

    /** A school refers a family with one need for meals. */
    Referred referred(Consumer<Map<String, Object>> change) {
        Map<String, Object> body = Referrals.good(POSTCODE);
        body.put("needs", new ArrayList<>(List.of(Referrals.need("meals", Slots.ANY, null, 1))));
        // A child of its own: the records of one child are restricted together.
        body.put(
                "children",
                List.of(Map.of(
                        "name",
                        "Idris " + UUID.randomUUID(),
                        "dateOfBirth",
                        Today.date().minusYears(8).minusMonths(3).toString())));
        change.accept(body);
        Answer created = succeeds(sofia.post(REFERRALS, body));
        Answer sent = sofia.get(REFERRALS + "/" + created.at("/id"));
        return new Referred(created.at("/id"), sent.at("/family/id"), sent.at("/needs/0/id"));
    }

    /** The family of a referral that is not sent yet. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> family(Map<String, Object> referral) {
        return (Map<String, Object>) referral.get("family");
    }

    /** Makes a referral one of a family that is known, with the children that are known. */
    @SuppressWarnings("unchecked")
    static Consumer<Map<String, Object>> of(String family) {
        return body -> {
            body.put("familyId", family);
            body.remove("family");
            body.remove("children");
            ((List<Map<String, Object>>) body.get("needs")).forEach(need -> need.remove("childIndex"));
        };
    }

    /** Somebody offers meals, which needs no check, and is open at once. */
    Offered meals() {
        return offer(Map.of("kind", "meals", "volunteer", Map.of("name", "Bo " + UUID.randomUUID())));
    }

    /** A vetted volunteer's offer of befriending. */
    Offered befriending() {
        Offered offered = offer(Map.of("kind", "befriending", "volunteer", Map.of("name", "Mo " + UUID.randomUUID())));
        vet(offered.volunteer());
        return offered;
    }

    Offered offer(Map<String, Object> change) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "postcode",
                POSTCODE,
                "slots",
                Slots.ANY,
                "languages",
                List.of("en", "so"),
                "radiusMetres",
                9000,
                "ages",
                List.of("0-4", "5-10", "11-15"),
                "capacity",
                3,
                "organisationId",
                Demonstration.OPEN_DOOR));
        body.putAll(change);
        Answer created = succeeds(carol.post(OFFERS, body));
        Answer offer = carol.get(OFFERS + "/" + created.at("/id"));
        return new Offered(created.at("/id"), offer.at("/volunteerId"));
    }

    private void vet(String volunteer) {
        String path = VOLUNTEERS + volunteer;
        String today = Today.date().toString();
        for (String relation : List.of("employer", "neighbour")) {
            succeeds(carol.post(
                    path + "/references", Map.of("relation", relation, "satisfactory", true, "receivedOn", today)));
        }
        succeeds(carol.post(
                path + "/training",
                Map.of(
                        "course",
                        "safeguarding",
                        "completedOn",
                        Today.date().minusDays(10).toString())));
        succeeds(carol.post(
                path + "/checks",
                Map.of(
                        "kind",
                        "enhanced-barred",
                        "number",
                        "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)),
                        "issuedOn",
                        Today.date().minusMonths(2).toString(),
                        "seenOn",
                        today)));
    }

    /** Proposes the offer as soon as matching has both, and has heard that the offer is open. */
    Answer propose(Referred referred, Offered offered) {
        return Await.until(
                () -> priya.post(MATCHES, Map.of("needId", referred.need(), "offerId", offered.id())),
                answer -> answer.status() != 404
                        && !answer.text().contains("unknown")
                        && !answer.text().contains("offer-not-open"));
    }

    /** Waits until matching has the need in this state, and says which it has. */
    String need(Referred referred, String wanted) {
        return Await.until(() -> priya.get(NEEDS + referred.need()), answer -> answer.at("/state")
                        .equals(wanted))
                .at("/state");
    }

    /** The duty list has the referral or concern. */
    boolean onDuty(String id) {
        return reaches(dana, id);
    }

    /** The list of this duty team has the referral or concern before long. */
    boolean reaches(Api duty, String id) {
        return has(Await.until(() -> dutyList(duty), answer -> has(answer, id)), id);
    }

    /** The list of this duty team has the referral or concern now. */
    boolean onDutyListOf(Api duty, String id) {
        return has(dutyList(duty), id);
    }

    private static Answer dutyList(Api duty) {
        return duty.get("/api/referrals/v1/duty?limit=200");
    }

    private static boolean has(Answer list, String id) {
        for (JsonNode item : list.json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    static Answer succeeds(Answer answer) {
        assertThat(answer.status()).as(answer.summary()).isBetween(200, 299);
        return answer;
    }
}
