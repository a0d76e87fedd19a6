package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.e2e.Town.Referred;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Kith;
import org.kith.e2e.seed.SeedPlan;
import org.kith.e2e.seed.Seeding;
import org.kith.places.loading.Places;

/** Which person of the demonstration opens which pages. A small network is filled in first, so that there is something to see. */
class PagesToLookAt {
    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/problems/validation",
            "/api",
            "/help",
            "/contact",
            "/privacy",
            "/accessibility",
            "/cookies",
            "/session-ended",
            "/sign-in");

    private final Town town;
    private final Api priya;
    private final Api carol;
    private final Api sofia;

    private PagesToLookAt(Kith kith) {
        town = new Town(kith);
        priya = town.priya;
        carol = town.carol;
        sofia = town.sofia;
    }

    /** What the browser is told: for each person the user name, none for somebody who is not signed in, and the paths. */
    static List<Map<String, Object>> of(Kith kith) {
        Seeding.run(kith, Places.northwick(), new SeedPlan(60, 24, 12, 7), done -> {});
        return new PagesToLookAt(kith).people();
    }

    private List<Map<String, Object>> people() {
        town.meals();
        Referred shown = town.accepted(body -> {});
        Referred matched = town.accepted(body -> {});
        Referred dangerous = town.accepted(body -> {});
        Referred restricted = town.accepted(body -> {});
        handedOver(restricted);
        Town.succeeds(priya.post(
                Town.FAMILIES + restricted.family() + "/restriction",
                Map.of("reason", "A relative works here.", "personIds", List.of(Demonstration.PRIYA))));
        String hidden = "/families/" + restricted.family();
        for (Referred waiting : List.of(shown, matched)) {
            assertThat(town.need(waiting, "suggested")).isEqualTo("suggested");
        }
        String referral = "/referrals/" + shown.id();
        String need = "/needs/" + shown.need();
        String offer = priya.get("/api/matching/v1" + need + "/suggestions").at("/items/0/offerId");
        String why = need + "/why?offer=" + offer;
        String match = "/matches/" + match(matched.need());
        String family = "/families/" + shown.family();
        return List.of(
                Map.of("paths", FOR_EVERYBODY),
                Map.of("user", "colin", "paths", List.of("/", "/dashboard", "/measures/doors-knocked")),
                Map.of("user", "sofia", "paths", List.of("/referrals", "/referrals/new", referral)),
                Map.of(
                        "user",
                        "priya",
                        "paths",
                        List.of(
                                "/referrals",
                                referral,
                                referral + "/child-seen",
                                referral + "/withdraw-all",
                                family,
                                family + "/risk",
                                family + "/audit",
                                family + "/agreement",
                                family + "/agreement/record",
                                family + "/agreement/withdraw",
                                family + "/sharing",
                                family + "/sharing/share",
                                family + "/sharing/not-share",
                                "/agreement",
                                "/referrals/" + restricted.id(),
                                hidden,
                                hidden + "/restricted-to",
                                hidden + "/lift-restriction",
                                need,
                                why,
                                "/matches",
                                match,
                                match + "/family-agrees")),
                Map.of("user", "carol", "paths", coordinator(offer, need, why, match)),
                Map.of("user", "lena", "paths", List.of("/walks")),
                Map.of("user", "dana", "paths", duty(shown, dangerous, hidden)));
    }

    private String match(String need) {
        String best =
                priya.get("/api/matching/v1/needs/" + need + "/suggestions").at("/items/0/offerId");
        Answer match = priya.post("/api/matching/v1/matches", Map.of("needId", need, "offerId", best));
        assertThat(match.status()).as(match.summary()).isEqualTo(201);
        return match.at("/id");
    }

    private List<String> coordinator(String offer, String need, String why, String match) {
        String volunteer =
                "/volunteers/" + carol.get("/api/offers/v1/offers/" + offer).at("/volunteerId");
        return List.of(
                "/",
                "/plan",
                "/plan?zone=NW01",
                "/volunteers",
                volunteer,
                volunteer + "/under-review",
                volunteer + "/not-suitable",
                need,
                why,
                "/matches",
                match,
                match + "/volunteer");
    }

    /** A concern that claims a family, one that does not, a referral that was handed to the duty team, and a restricted family. */
    private List<String> duty(Referred shown, Referred dangerous, String hidden) {
        List<String> paths = new ArrayList<>(List.of("/", "/duty"));
        String concern = "/duty/concerns/" + concern(Map.of("familyId", shown.family(), "referralId", shown.id()));
        paths.addAll(List.of(concern, concern + "/seen", concern + "/open-family"));
        paths.add("/duty/concerns/" + concern(Map.of()));
        paths.addAll(List.of("/families/" + shown.family(), "/families/" + shown.family() + "/hold"));
        paths.add("/families/" + shown.family() + "/restrict");
        paths.add(hidden + "/break-restriction");
        String handedOver = "/referrals/" + handedOver(dangerous);
        paths.addAll(List.of(handedOver, handedOver + "/duty", handedOver + "/child-seen"));
        return paths;
    }

    private String concern(Map<String, Object> about) {
        Map<String, Object> concern = new HashMap<>(about);
        concern.put("id", UUID.randomUUID().toString());
        concern.put("what", "He said that he is afraid to go home today.");
        concern.put("immediateDanger", about.isEmpty());
        Answer raised = sofia.post("/api/referrals/v1/concerns", concern);
        assertThat(raised.status()).as(raised.summary()).isEqualTo(201);
        return raised.at("/id");
    }

    /** The referral, once its family's risk is high and the duty team has it on its list. */
    private String handedOver(Referred referred) {
        Town.succeeds(priya.post(
                Town.FAMILIES + referred.family() + "/risk", Map.of("riskBand", "high", "reason", "Bruises seen.")));
        assertThat(town.onDuty(referred.id())).isTrue();
        return referred.id();
    }
}
