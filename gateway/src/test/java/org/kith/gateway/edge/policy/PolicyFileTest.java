package org.kith.gateway.edge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.problem.Refusal;

class PolicyFileTest {
    private static final List<String> LINES = List.of(
            "# a comment",
            "[doorsteps]",
            "GET  /v1/walks/{id}          readWalk        link-worker",
            "GET  /v1/walks/summary       summariseWalks  coordinator",
            "POST /v1/walks/{id}/knocks   sendKnocks      link-worker  body=5MiB wait=30S concerns",
            "POST /v1/places              findPlaces      internal",
            "[referrals]",
            "GET  /v1/families/{id}       readFamily      any");

    private final AudiencePolicy policy = new AudiencePolicy(PolicyFile.parse(LINES));

    @Test
    void readsRolesAndLimits() {
        PolicyRule knocks = policy.find("doorsteps", "POST", "/v1/walks/w1/knocks");
        assertThat(knocks.body()).hasValue(5L << 20);
        assertThat(knocks.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(knocks.concerns()).isTrue();
        assertThat(knocks.isComposed()).isTrue();
        assertThat(policy.find("doorsteps", "GET", "/v1/walks/w1").isComposed()).isFalse();
        assertThat(knocks.admits(Set.of("link-worker"))).isTrue();
        assertThat(knocks.admits(Set.of("commissioner"))).isFalse();
        assertThat(policy.find("referrals", "GET", "/v1/families/f1").admits(Set.of("commissioner")))
                .isTrue();
    }

    @Test
    void aFixedSegmentWinsOverAName() {
        assertThat(policy.find("doorsteps", "GET", "/v1/walks/summary").audience())
                .containsExactly("coordinator");
        assertThat(policy.find("doorsteps", "GET", "/v1/walks/w1").audience()).containsExactly("link-worker");
    }

    @Test
    void whatIsNotListedDoesNotExist() {
        assertThatThrownBy(() -> policy.find("doorsteps", "GET", "/v1/walks/w1/knocks/k1"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> policy.find("matching", "GET", "/v1/walks/w1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> policy.find("doorsteps", "DELETE", "/v1/walks/w1"))
                .hasMessageContaining("answers to GET only");
    }

    @Test
    void whatIsInternalDoesNotExistFromOutside() {
        assertThatThrownBy(() -> policy.find("doorsteps", "POST", "/v1/places"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing");
        assertThat(policy.served("doorsteps", "POST", "/v1/places")).isEmpty();
        assertThat(policy.may(Set.of("link-worker"), "doorsteps.findPlaces")).isFalse();
    }

    @Test
    void tellsAPageWhatSomebodyMay() {
        assertThat(policy.may(Set.of("link-worker"), "doorsteps.sendKnocks")).isTrue();
        assertThat(policy.may(Set.of("coordinator"), "doorsteps.sendKnocks")).isFalse();
        assertThat(policy.may(Set.of(), "referrals.readFamily")).isTrue();
        assertThat(policy.may(Set.of("link-worker"), "POST", "/api/doorsteps/v1/walks/{walkId}/knocks"))
                .isTrue();
        assertThat(policy.may(Set.of("coordinator"), "GET", "/api/doorsteps/v1/walks/summary"))
                .isTrue();
        assertThat(policy.may(Set.of("coordinator"), "GET", "/api/doorsteps/v1/walks/w1"))
                .isFalse();
        assertThat(policy.may(Set.of("link-worker"), "DELETE", "/api/doorsteps/v1/walks/w1"))
                .isFalse();
        assertThat(policy.may(Set.of("link-worker"), "GET", "/api/elsewhere")).isFalse();
        assertThatThrownBy(() -> policy.may(Set.of("coordinator"), "doorsteps.pause"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("doorsteps.pause");
    }

    @Test
    void aLineThatIsNotUnderstoodStopsTheStart() {
        for (String line : List.of(
                "GET /v1/a",
                "GET /v1/a any",
                "GET /v1/a read boss",
                "FETCH /v1/a read any",
                "GET v1/a read any",
                "GET /v1/a READ any",
                "GET /v1/a read any body=lots")) {
            assertThatThrownBy(() -> PolicyFile.parse(List.of("[offers]", line)))
                    .as(line)
                    .hasMessageContaining(line);
        }
        assertThatThrownBy(() -> PolicyFile.parse(List.of("[elsewhere]"))).hasMessageContaining("elsewhere");
        assertThatThrownBy(() -> PolicyFile.parse(List.of("GET /v1/a read any")))
                .hasMessageContaining("/v1/a");
        assertThatThrownBy(() -> PolicyFile.parse(List.of("[offers]", "GET /v1/a read any", "GET /v1/b read any")))
                .hasMessageContaining("/v1/b");
    }
}
