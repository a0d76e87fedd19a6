package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kith.e2e.Town.Offered;
import org.kith.e2e.Town.Referred;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;

/** What is reserved to a council, on a network of two: it is with that of the zone where the family lives. */
@Tag("e2e")
@ExtendWith(RunningNetwork.class)
class TwoCouncilsE2eTest {
    private static final String CONCERNS = "/api/referrals/v1/concerns";

    private static Town town;
    private static Api duncan;
    private static Api petra;

    @BeforeAll
    static void town() {
        town = new Town(RunningNetwork.kith());
        duncan = town.kith.as("duncan");
        petra = town.kith.as("petra");
    }

    private static Referred inSouthfell(String risk) {
        return town.referred(body -> {
            Town.family(body).put("postcode", SecondCouncil.POSTCODE);
            body.put("riskBand", risk);
        });
    }

    private static void moveTo(String postcode, Referred referred) {
        Town.succeeds(town.sofia.change(referred.path(), "amend", Map.of("family", Map.of("postcode", postcode))));
    }

    private static String concern(Referred referred) {
        return Town.succeeds(town.sofia.post(
                        CONCERNS,
                        Map.of(
                                "familyId",
                                referred.family(),
                                "what",
                                "Afraid to go home " + UUID.randomUUID(),
                                "immediateDanger",
                                false)))
                .at("/id");
    }

    private static boolean lists(Api duty, String id) {
        return town.onDutyListOf(duty, id);
    }

    /** A high risk goes to the duty team of the council where the family lives, whoever received the referral. */
    @Test
    void highRiskIsOnTheListOfTheFamilysOwnCouncil() {
        Referred there = inSouthfell("high");
        assertThat(town.reaches(duncan, there.id())).isTrue();
        assertThat(lists(town.dana, there.id())).isFalse();
        Map<String, Object> low = Map.of("riskBand", "low", "reason", "Met them.");
        assertThat(town.priya
                        .post(Town.FAMILIES + there.family() + "/risk", low)
                        .status())
                .isEqualTo(403);
        assertThat(town.dana.post(Town.FAMILIES + there.family() + "/risk", low).status())
                .isIn(403, 404);
        Town.succeeds(duncan.post(Town.FAMILIES + there.family() + "/risk", low));
    }

    /** A family that moves takes its concern along: matching holds until both duty teams are done with it. */
    @Test
    void aConcernMovesWithItsFamilyAndHoldsUntilItIsClosed() {
        Referred referred = town.accepted(body -> {});
        town.need(referred, "open");
        String concern = concern(referred);
        assertThat(town.reaches(town.dana, concern)).isTrue();
        assertThat(lists(duncan, concern)).isFalse();
        assertThat(duncan.get(CONCERNS + "/" + concern).status()).isEqualTo(404);
        moveTo(SecondCouncil.POSTCODE, referred);
        assertThat(lists(duncan, concern)).isTrue();
        assertThat(lists(town.dana, concern)).isTrue();
        Offered offered = town.meals();
        Answer held = Await.until(
                () -> town.priya.post(Town.MATCHES, Map.of("needId", referred.need(), "offerId", offered.id())),
                answer -> answer.text().contains("Nothing new begins for this family"));
        assertThat(held.status()).as(held.summary()).isEqualTo(409);
        String family = Town.FAMILIES + referred.family();
        // Until the duty team there takes it over, the council where it lived decides.
        assertThat(duncan.post(family + "/hold/lift", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(town.dana.post(family + "/take-over", Map.of()).status()).isEqualTo(403);
        Town.succeeds(duncan.post(family + "/take-over", Map.of()));
        assertThat(town.dana.post(family + "/hold/lift", Map.of("reason", "x")).status())
                .isEqualTo(403);
        Town.succeeds(duncan.post(CONCERNS + "/" + concern + "/acknowledge", Map.of()));
        Town.succeeds(duncan.post(CONCERNS + "/" + concern + "/close", Map.of("outcome", "early-help")));
        assertThat(town.dana.get(family).status()).isEqualTo(404);
        Town.succeeds(Await.until(
                () -> town.propose(referred, offered), answer -> !answer.text().contains("Nothing new begins")));
    }

    /** What a council's people may not see of another council's family, in any service. */
    @Test
    void theOtherCouncilSeesNothing() {
        Referred referred = town.accepted(body -> {});
        Offered offered = town.meals();
        String match = Town.succeeds(town.propose(referred, offered)).at("/id");
        List<String> family = List.of(
                referred.path(),
                Town.FAMILIES + referred.family(),
                Town.FAMILIES + referred.family() + "/restriction",
                Town.FAMILIES + referred.family() + "/audit");
        for (Api other : List.of(petra, duncan, town.kith.as("carla"), town.kith.as("cora"))) {
            family.forEach(path -> isNotThereFor(other, path));
        }
        // A coordinator runs matching for the whole network.
        for (Api other : List.of(petra, duncan, town.kith.as("cora"))) {
            isNotThereFor(other, Town.MATCHES + "/" + match);
        }
    }

    private static void isNotThereFor(Api other, String path) {
        Answer answer = other.get(path);
        assertThat(answer.status()).as(path + " " + answer.summary()).isIn(403, 404);
    }
}
