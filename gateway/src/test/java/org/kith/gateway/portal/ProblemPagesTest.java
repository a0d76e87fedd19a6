package org.kith.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.problem.ProblemType;
import org.kith.gateway.portal.problems.ProblemPage;
import org.kith.gateway.support.Network;

@QuarkusTest
@QuarkusTestResource(Network.class)
class ProblemPagesTest {
    private static final Path KIT = Path.of("../services/kit/src/main/java/org/kith/kit/problem/ProblemType.java");

    @Test
    void everyTypeOfTheGatewayAndOfTheServicesHasItsPage() throws IOException {
        for (ProblemType type : ProblemType.values()) {
            ProblemPage page = ProblemPage.of(type.slug()).orElseThrow();
            assertThat(page.status()).isEqualTo(type.status());
            assertThat(page.title()).isEqualTo(type.title());
        }
        List<String> slugs = Pattern.compile("[A-Z_]+\\(\\s*\"([a-z-]+)\",\\s*\\d{3}")
                .matcher(Files.readString(KIT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(slugs).hasSizeGreaterThan(10).allMatch(slug -> ProblemPage.of(slug)
                .isPresent());
    }

    @Test
    void showsWhatAProblemMeans() {
        given().get("/problems/stale").then().statusCode(200).body(containsString("Changed meanwhile"));
        given().get("/problems/nonsense").then().statusCode(404).body(containsString("Not found"));
        given().get("/nowhere").then().statusCode(404).body(containsString("tel:999"));
    }
}
