package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
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
    private static final Instant RECENT = InsightsFixtures.RECENT;
    private static final String[] READERS = {"commissioner", "coordinator", "network-admin", "duty"};

    @TestFactory
    Stream<DynamicTest> onlyThoseWhoMaySeeANumberSeeOne() {
        InsightsFixtures fixtures = new InsightsFixtures();
        ReferralReceived referral = EventFixtures.received(Ids.next(), "NW01", RECENT);
        fixtures.happens(referral);
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
        InsightsFixtures fixtures = new InsightsFixtures();
        fixtures.happens(EventFixtures.times(3, () -> EventFixtures.agreed("NW02", RECENT)));
        fixtures.happens(EventFixtures.times(8, () -> EventFixtures.agreed("NW03", RECENT)));
        for (String who : List.of("colin", "carol", "nadia")) {
            InsightsFixtures.Answer answer = new InsightsFixtures.Answer(
                    InsightsFixtures.askedOnTheTenth(Person.demo(who), "/v1/dashboard", Map.of())
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
        InsightsFixtures fixtures = new InsightsFixtures();
        fixtures.happens(EventFixtures.times(6, () -> EventFixtures.concern(null, RECENT)));
        InsightsFixtures.Answer duty = new InsightsFixtures.Answer(
                InsightsFixtures.askedOnTheTenth(Person.demo("dana"), "/v1/dashboard", Map.of())
                        .statusCode(200)
                        .extract()
                        .jsonPath());
        assertThat(duty.json().getList("measures.key")).isEqualTo(List.of("concerns-raised"));
        assertThat(duty.total("concerns-raised")).isEqualTo("6");
        assertThat(new InsightsFixtures.Answer(
                                InsightsFixtures.askedOnTheTenth(Person.demo("carol"), "/v1/dashboard", Map.of())
                                        .extract()
                                        .jsonPath())
                        .json()
                        .getList("measures.key"))
                .doesNotContain("concerns-raised");
    }

    @Test
    void noIdEverLeaves() {
        InsightsFixtures fixtures = new InsightsFixtures();
        fixtures.happens(EventFixtures.busy("NW01", RECENT));
        String all = InsightsFixtures.askedOnTheTenth(Person.demo("colin"), "/v1/dashboard", Map.of())
                .extract()
                .asString();
        assertThat(all).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}");
    }

    @Test
    void rowsAreClosedToWhoeverMayNotSeeNumbers() {
        InsightsFixtures fixtures = new InsightsFixtures();
        fixtures.happens(EventFixtures.busy("NW01", RECENT));
        RowSecurity.check(InsightsFixtures.DB);
        for (String role : LeakMatrix.ROLES) {
            long seen =
                    InsightsFixtures.DB.countIn(Scope.of(Person.fresh(Organisation.fresh("charity"), role)), "fact");
            assertThat(seen > 0).as(role).isEqualTo(List.of(READERS).contains(role));
        }
        assertThat(InsightsFixtures.DB.countIn(Scope.system("inbox"), "fact")).isPositive();
        assertThat(InsightsFixtures.DB.countIn(Scope.of(Person.demo("colin")), "fact_link"))
                .isZero();
        assertThat(InsightsFixtures.DB.countIn(Scope.system("inbox"), "fact_link"))
                .isPositive();
        PersonalData.check(InsightsFixtures.DB);
    }

    @Test
    void nobodyButTheSystemWrites() {
        new InsightsFixtures().happens(EventFixtures.knock("NW02", true, RECENT));
        int changed = InsightsFixtures.DB.in(Scope.of(Person.demo("nadia")), connection -> {
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
