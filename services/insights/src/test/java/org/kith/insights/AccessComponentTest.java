package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.kit.time.Ids;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.OpenApiDrift;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.PersonalData;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "insights", kafka = true)
class AccessComponentTest {
    private static final Instant RECENT =
            Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
    private static final String[] READERS = {"commissioner", "coordinator", "network-admin", "duty"};

    @TestFactory
    Stream<DynamicTest> onlyThoseWhoMaySeeANumberSeeOne() {
        World world = new World();
        ReferralReceived referral = InsightsFixtures.received(Ids.next(), "NW01", RECENT);
        world.happens(referral);
        UUID parked = Ids.next();
        return LeakMatrix.between(Organisation.NORTHWICK_COUNCIL, Organisation.fresh("charity"))
                .secret(referral.referralId(), referral.familyId(), referral.senderId(), referral.receiverId())
                .with(Endpoint.get("/v1/dashboard").allow(READERS).sharedByAll())
                .with(Endpoint.get("/v1/dashboard.csv").allow(READERS).sharedByAll())
                .with(Endpoint.get("/v1/measures").allowAll().sharedByAll())
                .with(Endpoint.get("/v1/measures/{key}")
                        .path("key", () -> "doors-knocked")
                        .allowAll()
                        .sharedByAll())
                .with(Endpoint.get("/v1/operator/parked").allow("network-admin").sharedByAll())
                .with(Endpoint.post("/v1/operator/parked/{id}/retry")
                        .path("id", () -> parked)
                        .allow("network-admin")
                        .succeeds(404)
                        .sharedByAll())
                .whole()
                .tests();
    }

    @Test
    void everybodySeesTheSameSuppressedNumbers() {
        World world = new World();
        world.happens(InsightsFixtures.times(3, () -> InsightsFixtures.agreed("NW02", RECENT)));
        world.happens(InsightsFixtures.times(8, () -> InsightsFixtures.agreed("NW03", RECENT)));
        for (String who : List.of("colin", "carol", "nadia")) {
            World.Answer answer = new World.Answer(World.asked(Person.demo(who), "/v1/dashboard", Map.of())
                    .statusCode(200)
                    .extract()
                    .jsonPath());
            assertThat(answer.zone("NW02", "matches-agreed")).isEqualTo("-");
            assertThat(answer.zone("NW03", "matches-agreed")).isEqualTo("8");
            assertThat(answer.total("matches-agreed")).isEqualTo("-");
        }
    }

    @Test
    void theDutyTeamSeesConcernsAndNothingElse() {
        World world = new World();
        world.happens(InsightsFixtures.times(6, () -> InsightsFixtures.concern(null, RECENT)));
        World.Answer duty = new World.Answer(World.asked(Person.demo("dana"), "/v1/dashboard", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath());
        assertThat(duty.json().getList("measures.key")).isEqualTo(List.of("concerns-raised"));
        assertThat(duty.total("concerns-raised")).isEqualTo("6");
        assertThat(new World.Answer(World.asked(Person.demo("carol"), "/v1/dashboard", Map.of())
                                .extract()
                                .jsonPath())
                        .json()
                        .getList("measures.key"))
                .doesNotContain("concerns-raised");
    }

    @Test
    void noIdEverLeaves() {
        World world = new World();
        world.happens(InsightsFixtures.busy("NW01", RECENT));
        String all = World.asked(Person.demo("colin"), "/v1/dashboard", Map.of())
                .extract()
                .asString();
        assertThat(all).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}");
    }

    @Test
    void rowsAreClosedToWhoeverMayNotSeeNumbers() {
        World world = new World();
        world.happens(InsightsFixtures.busy("NW01", RECENT));
        RowSecurity.check(World.DB);
        for (String role : LeakMatrix.ROLES) {
            long seen = World.DB.countIn(Scope.of(Person.fresh(Organisation.fresh("charity"), role)), "fact");
            assertThat(seen > 0).as(role).isEqualTo(List.of(READERS).contains(role));
        }
        assertThat(World.DB.countIn(Scope.worker("inbox"), "fact")).isPositive();
        assertThat(World.DB.countIn(Scope.of(Person.demo("colin")), "fact_link"))
                .isZero();
        assertThat(World.DB.countIn(Scope.worker("inbox"), "fact_link")).isPositive();
        PersonalData.check(World.DB);
    }

    @Test
    void nobodyButTheSystemWrites() {
        new World().happens(InsightsFixtures.knock("NW02", true, RECENT));
        int changed = World.DB.in(Scope.of(Person.demo("nadia")), connection -> {
            try (var delete = connection.prepareStatement("update fact set zone = 'NW01'")) {
                return delete.executeUpdate();
            }
        });
        assertThat(changed).isZero();
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("insights");
    }
}
