package org.kith.gateway.portal.problems;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.support.Network;
import org.kith.kit.problem.ProblemType;

@QuarkusTest
@QuarkusTestResource(Network.class)
class ProblemPagesTest {
    @Test
    void everyTypeOfTheGatewayAndOfTheServicesHasItsPage() {
        Stream.of(ProblemType.SHARED, GatewayProblems.ALL).flatMap(List::stream).forEach(type -> {
            ProblemPage page = ProblemPage.of(type.slug()).orElseThrow();
            assertThat(page.status()).isEqualTo(type.status());
            assertThat(page.title()).isEqualTo(type.title());
        });
    }

    @Test
    void showsWhatAProblemMeans() {
        given().get("/problems/stale").then().statusCode(200).body(containsString("Changed meanwhile"));
        given().get("/problems/nonsense").then().statusCode(404).body(containsString("Not found"));
        given().get("/nowhere").then().statusCode(404).body(containsString("tel:999"));
    }
}
