package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kith.e2e.Town.Offered;
import org.kith.e2e.Town.Referred;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Today;
import org.kith.e2e.story.Referrals;
import org.kith.e2e.story.Slots;

/**
 * Plays the classes of attack that once bent the rules, on the whole network and with variants made here: another order, a second
 * referral, a second offer, another spelling, nulls and doubled members.
 */
@Tag("e2e")
@ExtendWith(RunningNetwork.class)
class AdversaryE2eTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Town town;

    @BeforeAll
    static void town() {
        town = new Town(RunningNetwork.kith());
    }

    /** Rule 2: the risk of a family is high in whichever referral and at whatever moment it shows. */
    @Test
    void highRiskOfASecondReferralEndsWhatTheFirstHas() {
        SoftAssertions all = new SoftAssertions();
        for (String moment : List.of("proposed", "family-agrees", "volunteer-agrees", "agreed")) {
            Referred first = town.accepted(body -> {});
            Offered offered = town.meals();
            String match = Town.MATCHES + "/"
                    + Town.succeeds(town.propose(first, offered)).at("/id");
            if (moment.equals("family-agrees") || moment.equals("agreed")) {
                Town.succeeds(town.priya.change(match, "family-agrees", Map.of()));
            }
            if (moment.equals("volunteer-agrees") || moment.equals("agreed")) {
                Town.succeeds(town.priya.change(match, "volunteer-agrees", Map.of()));
            }
            Referred second = town.referred(Town.of(first.family()).andThen(body -> body.put("riskBand", "high")));
            all.assertThat(town.onDuty(second.id()))
                    .as(moment + ": on the duty list")
                    .isTrue();
            Answer ended = Await.until(
                    () -> town.carol.get(match), answer -> answer.status() == 404 || !live(answer.at("/state")));
            all.assertThat(ended.status() == 404 || !live(ended.at("/state")))
                    .as(moment + ": the match is " + ended.at("/state"))
                    .isTrue();
            Answer again = town.priya.post(
                    Town.MATCHES,
                    Map.of("needId", first.need(), "offerId", town.meals().id()));
            all.assertThat(again.status()).as(moment + ": proposed again").isGreaterThanOrEqualTo(400);
        }
        all.assertAll();
    }

    private static boolean live(String state) {
        return state.equals("proposed") || state.equals("agreed");
    }

    /** Rule 2: seen before does not take off the list what was handed over afterwards. */
    @Test
    void seenOnceIsNotSeenForEver() {
        Referred referred = town.accepted(body -> {});
        Town.succeeds(town.priya.post(referred.path() + "/child-seen", Map.of()));
        Town.succeeds(town.priya.post(
                Town.FAMILIES + referred.family() + "/risk", Map.of("riskBand", "high", "reason", "Bruises seen.")));
        assertThat(town.onDuty(referred.id())).isTrue();
    }

    /** Rule 1: whatever is wrong with a batch or a concern, the concern is stored. */
    @Test
    void aConcernIsStoredWhateverIsWrongAroundIt() throws JsonProcessingException {
        Api lena = town.kith.as("lena");
        UUID patch = Api.id();
        UUID door = Api.id();
        Town.succeeds(town.carol.post(
                "/api/doorsteps/v1/patches",
                Map.of(
                        "id",
                        patch,
                        "name",
                        "Attacked",
                        "linkWorkerId",
                        Demonstration.LENA,
                        "organisationId",
                        Demonstration.OPEN_DOOR,
                        "doors",
                        List.of(Map.of(
                                "id",
                                door,
                                "label",
                                UUID.randomUUID().toString(),
                                "street",
                                "Null Street",
                                "postcode",
                                Town.POSTCODE)))));
        SoftAssertions all = new SoftAssertions();
        int i = 0;
        for (String wrong : List.of(
                "\"needs\":[null]",
                "\"offers\":[null]",
                "\"offers\":{}",
                "\"outcome\":null",
                "\"outcome\":\"sang\"",
                "\"at\":\"-0001-01-01T00:00:00Z\"",
                "\"at\":\"+10000-01-01T00:00:00Z\"",
                "\"at\":7",
                "\"doorId\":\"" + UUID.randomUUID() + "\"",
                "\"doorId\":[]",
                "\"note\":\"" + "x".repeat(5000) + "\"",
                "\"unknown\":{\"deep\":[[[1]]]}",
                "\"id\":null",
                "\"outcome\":\"conversation\",\"outcome\":\"declined\"")) {
            UUID concern = Api.id();
            Map<String, Object> knock = new LinkedHashMap<>();
            knock.put(
                    "concern",
                    Map.of("id", concern, "what", "A child alone, crying.", "immediateDanger", i++ % 2 == 0));
            String body = JSON.writeValueAsString(Map.of("patchId", patch, "knocks", List.of(knock)))
                    .replace(
                            "\"concern\":",
                            "\"id\":\"" + Api.id() + "\",\"doorId\":\"" + door + "\",\"at\":\""
                                    + Instant.now().minus(Duration.ofMinutes(5)) + "\",\"outcome\":\"conversation\","
                                    + wrong
                                    + ",\"concern\":");
            // The last of two members counts where they may be doubled at all, so that what is wrong is what is read.
            Answer answer = lena.post("/api/v1/walks/" + Api.id() + "/batch", body);
            Answer stored = town.dana.get("/api/referrals/v1/concerns/" + concern);
            all.assertThat(stored.status())
                    .as("%s: the batch was answered %s", wrong, answer.summary())
                    .isEqualTo(200);
            all.assertThat(answer.status()).as(wrong).isLessThan(500);
        }
        all.assertAll();
    }

    /** Rule 3: what is wrong with a volunteer holds for every offer, also one that is made afterwards. */
    @Test
    void aWorryHoldsEveryOfferOfTheVolunteer() {
        SoftAssertions all = new SoftAssertions();
        for (String standing : List.of("under-review", "not-suitable")) {
            String reason = standing.equals("under-review") ? "something-reported" : "conduct";
            Offered first = town.befriending();
            Offered second = town.offer(Map.of("kind", "homework", "volunteerId", first.volunteer()));
            Town.succeeds(town.propose(wanting("befriending"), first));
            Town.succeeds(town.carol.post(
                    Town.VOLUNTEERS + first.volunteer() + "/standing", Map.of("standing", standing, "reason", reason)));
            Offered third = town.offer(Map.of("kind", "befriending", "volunteerId", first.volunteer()));
            Map<Offered, String> kinds = Map.of(first, "befriending", second, "homework", third, "befriending");
            kinds.forEach((offered, kind) -> {
                Answer offer = Await.until(
                        () -> town.carol.get(Town.OFFERS + "/" + offered.id()),
                        answer -> !answer.at("/state").equals("open"));
                all.assertThat(offer.at("/state")).as(standing).isNotEqualTo("open");
                all.assertThat(refused(wanting(kind), offered))
                        .as(standing + ", " + kind)
                        .isTrue();
            });
        }
        all.assertAll();
    }

    private static Referred wanting(String kind) {
        Referred referred = town.accepted(body -> body.put("needs", List.of(Referrals.need(kind, Slots.ANY, null, 1))));
        Await.until(() -> town.priya.get(Town.NEEDS + referred.need()), answer -> answer.status() == 200);
        return referred;
    }

    private static boolean refused(Referred referred, Offered offered) {
        return town.priya
                        .post(Town.MATCHES, Map.of("needId", referred.need(), "offerId", offered.id()))
                        .status()
                >= 400;
    }

    /** Rules 4 and 7: what was withdrawn is not given again by a second referral, and what was forgotten stays so. */
    @Test
    void aFamilysNoStaysWhateverComesAfterIt() {
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < 8; i++) {
            Referred first = town.accepted(body -> {});
            if (i % 2 == 0) {
                town.need(first, "suggested");
            }
            Town.succeeds(town.sofia.post(Town.FAMILIES + first.family() + "/agreement/withdraw", withdrawal()));
            Referred second = town.referred(Town.of(first.family())
                    .andThen(body -> body.put("riskBand", "high"))
                    .andThen(AdversaryE2eTest::withoutAgreement));
            Answer need =
                    Await.until(() -> town.priya.get(Town.NEEDS + first.need()), answer -> answer.status() == 404);
            all.assertThat(need.status()).as("need of %s: %s", i, need.text()).isEqualTo(404);
            all.assertThat(town.carol.get(Town.NEEDS + first.need()).status())
                    .as("coordinator, " + i)
                    .isEqualTo(404);
            all.assertThat(town.priya.get(Town.NEEDS + second.need()).status())
                    .as("second, " + i)
                    .isEqualTo(404);
        }
        all.assertAll();
    }

    private static void withoutAgreement(Map<String, Object> body) {
        body.remove("agreement");
        Map<String, Object> sharing = new LinkedHashMap<>();
        ((Map<?, ?>) ((List<?>) body.get("sharing")).getFirst())
                .forEach((name, value) -> sharing.put((String) name, value));
        sharing.put("lawfulBasis", "public-task");
        body.put("sharing", List.of(sharing));
    }

    private static Map<String, Object> withdrawal() {
        return Map.of(
                "purposes",
                List.of("refer", "share", "match", "tell-volunteer", "feedback"),
                "by",
                Map.of("as", "parent", "name", "Amina Warsame"),
                "how",
                "phone");
    }

    /** Rule 9: another spelling of an address is the same door. */
    @Test
    void doNotKnockHoldsForEverySpelling() {
        String street = "Spelling " + UUID.randomUUID().toString().substring(0, 8) + " Lane";
        JsonNode asked = door(street, "12a");
        Town.succeeds(town.carol.post(
                "/api/doorsteps/v1/doors/" + asked.path("id").asText() + "/do-not-knock",
                Map.of("until", Today.date().plusMonths(6).toString())));
        SoftAssertions all = new SoftAssertions();
        for (String spelling : List.of(
                "12 a",
                "12A",
                "12a.",
                "No 12a",
                "no. 12a",
                "12a\u00a0",
                "12a\u200b",
                "\uff11\uff12a",
                " 12a ",
                "12a,",
                "Number 12a")) {
            for (String road : List.of(
                    street, street.replace("Lane", "Ln"), street.toUpperCase(Locale.ROOT), street.replace(" ", "  "))) {
                all.assertThat(door(road, spelling).path("doNotKnockUntil").asText(""))
                        .as("%s %s", spelling, road)
                        .isNotEmpty();
            }
        }
        all.assertThat(door(street, "14").path("doNotKnockUntil").asText(""))
                .as("another door")
                .isEmpty();
        all.assertAll();
    }

    /** A door on a patch of its own, as the link worker's device has it. */
    private static JsonNode door(String street, String label) {
        UUID patch = Api.id();
        Town.succeeds(town.carol.post(
                "/api/doorsteps/v1/patches",
                Map.of(
                        "id",
                        patch,
                        "name",
                        "Spellings",
                        "linkWorkerId",
                        Demonstration.LENA,
                        "organisationId",
                        Demonstration.OPEN_DOOR,
                        "doors",
                        List.of(Map.of("id", Api.id(), "label", label, "street", street, "postcode", Town.POSTCODE)))));
        return town.kith
                .as("lena")
                .get("/api/doorsteps/v1/patches/" + patch + "/download")
                .json()
                .at("/doors/0");
    }

    /** Rules 2 and 10: what says two things is refused, and nothing of it is stored. */
    @Test
    void whatSaysTwoThingsIsRefused() throws JsonProcessingException {
        Map<String, Object> good = Referrals.good(Town.POSTCODE);
        String body = JSON.writeValueAsString(good);
        Map<String, String> variants = new LinkedHashMap<>();
        variants.put(
                "doubled risk", body.replace("\"riskBand\":\"low\"", "\"riskBand\":\"high\",\"riskBand\":\"low\""));
        variants.put("two documents", body + body);
        variants.put("junk behind it", body + " x");
        variants.put("a number for a text", body.replace("\"riskBand\":\"low\"", "\"riskBand\":1"));
        variants.put("a text for a number", body.replace("\"urgency\":1", "\"urgency\":\"1\""));
        variants.put("a fraction", body.replace("\"urgency\":1", "\"urgency\":1.9"));
        variants.put("null", "null");
        variants.put("a list", "[" + body + "]");
        SoftAssertions all = new SoftAssertions();
        List<String> same = new ArrayList<>();
        variants.forEach((what, text) -> {
            if (text.equals(body)) {
                same.add(what);
            }
            Answer answer = town.sofia.post(Town.REFERRALS, text);
            all.assertThat(answer.status()).as(what).isEqualTo(400);
            all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .contains("problem+json");
        });
        all.assertThat(same).as("variants that changed nothing").isEmpty();
        all.assertAll();
    }
}
