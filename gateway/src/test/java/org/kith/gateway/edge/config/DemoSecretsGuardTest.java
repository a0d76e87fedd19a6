package org.kith.gateway.edge.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSecretsGuardTest {
    private static final String LONG = "a-secret-of-more-than-thirty-two-characters";

    private static DemoSecretsGuard guard(String url, String client, String cookie, String secure) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kith.issuer",
                "http://localhost/realms/kith",
                "kith.public-url",
                url,
                "kith.gateway-client-secret",
                client,
                "kith.cookie-secret",
                cookie,
                "kith.cookie-secure",
                secure,
                "kith.emergency.name",
                "The front door",
                "kith.emergency.phone",
                "01632 960 120",
                "kith.emergency.out-of-hours",
                "01632 960 121"));
        return new DemoSecretsGuard(new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(GatewayConfig.class));
    }

    @Test
    void productionRefusesTheSecretsOfTheDemonstration() {
        assertThatThrownBy(() -> guard("http://localhost", "demo-gateway-secret", LONG, "false")
                        .check(true))
                .hasMessageContaining("KITH_GATEWAY_CLIENT_SECRET");
        assertThatThrownBy(() -> guard("http://localhost", "mine", "demo-" + LONG, "false")
                        .check(true))
                .hasMessageContaining("KITH_COOKIE_SECRET");
        assertThatCode(() -> guard("http://localhost", "demo-x", "demo-" + LONG, "false")
                        .check(false))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard("http://localhost", "mine", LONG, "false").check(true))
                .doesNotThrowAnyException();
    }

    @Test
    void aShortCookieSecretAndAnOpenCookieOnHttpsAreRefusedAnywhere() {
        assertThatThrownBy(() ->
                        guard("http://localhost", "mine", "short", "false").check(false))
                .hasMessageContaining("32 characters");
        assertThatThrownBy(() ->
                        guard("https://kith.example", "mine", LONG, "false").check(false))
                .hasMessageContaining("KITH_COOKIE_SECURE");
        assertThatCode(() -> guard("https://kith.example", "mine", LONG, "true").check(true))
                .doesNotThrowAnyException();
    }
}
