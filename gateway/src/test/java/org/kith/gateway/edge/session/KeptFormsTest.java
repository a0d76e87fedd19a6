package org.kith.gateway.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.config.GatewayConfig;

/** How long a form is kept, and that a long one is kept whole. */
class KeptFormsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TOKEN = "session." + "w".repeat(43);

    private static KeptForms at(Duration later, String secret) {
        GatewayConfig config = new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(Map.of(
                        "kith.issuer", "http://issuer.example",
                        "kith.public-url", "http://kith.example",
                        "kith.gateway-client-secret", "x",
                        "kith.cookie-secret", secret,
                        "kith.emergency.name", "x",
                        "kith.emergency.phone", "x",
                        "kith.emergency.out-of-hours", "x"))
                .build()
                .getConfigMapping(GatewayConfig.class);
        Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new KeptForms(config, new FormTokens(config), new ObjectMapper(), clock);
    }

    private static List<Map.Entry<String, String>> fields(List<String> sealed) {
        return sealed.stream().map(piece -> Map.entry("keptForm", piece)).toList();
    }

    private static KeptForm read(Duration later, String secret, List<Map.Entry<String, String>> sent) {
        return at(later, secret).read("/a?b=c", sent);
    }

    @Test
    void isKeptForTenHoursHoweverOftenItIsShown() {
        List<Map.Entry<String, String>> typed = List.of(Map.entry("reason", "x"), Map.entry("formToken", TOKEN));
        KeptForm first = read(Duration.ZERO, "one", typed);
        KeptForm again =
                read(Duration.ofHours(9), "one", fields(at(Duration.ZERO, "one").sealed(first)));
        assertThat(again).isEqualTo(first);
        List<Map.Entry<String, String>> sealed =
                fields(at(Duration.ofHours(9), "one").sealed(again));
        KeptForm late = read(Duration.ofHours(10), "one", sealed);
        assertThat(late.isKept()).isFalse();
        assertThat(late.fields()).isEmpty();
        assertThat(read(Duration.ZERO, "two", sealed).isKept())
                .as("with another secret")
                .isFalse();
    }

    @Test
    void aLongOneIsKeptWholeInFieldsThatTheServerTakes() {
        List<Map.Entry<String, String>> typed = Stream.of(
                        Map.entry("one", "é".repeat(30_000)),
                        Map.entry("more", "x"),
                        Map.entry("two", "é\n".repeat(30_000)),
                        Map.entry("more", "y"),
                        Map.entry("formToken", TOKEN))
                .toList();
        KeptForm form = read(Duration.ZERO, "one", typed);
        List<String> sealed = at(Duration.ZERO, "one").sealed(form);
        assertThat(sealed).hasSizeGreaterThan(1).allSatisfy(piece -> assertThat(piece)
                .hasSizeLessThan(64 * 1024));
        KeptForm opened = read(Duration.ZERO, "one", fields(sealed));
        assertThat(opened.fields()).isEqualTo(typed.subList(0, 4));
        assertThat(opened.action()).isEqualTo("/a?b=c");
    }
}
