package org.kith.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;

class StatusCommandTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private int show(PartState state, String wrong) {
        Instant since = Instant.now();
        PartStatus offers = new PartStatus("offers", state, 8102, 7, since, 900, 0, 1 << 20, "", wrong);
        NetworkStatus status = new NetworkStatus(
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:8180/realms/kith"),
                "",
                6,
                2 << 20,
                since,
                true,
                List.of(offers));
        return StatusCommand.show(status, new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    private String offers() {
        return shown.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("  offers"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWellIsReady() {
        assertThat(show(PartState.READY, "")).isZero();
        assertThat(offers()).contains(" ready ").doesNotContain("not healthy");
    }

    @Test
    void whatHasAnsweredAndIsNotWellSaysWhichCheckFails() {
        assertThat(show(PartState.READY, "events")).isEqualTo(1);
        assertThat(offers()).contains(" not healthy ").endsWith("events");
    }

    @Test
    void whatDoesNotRunIsSaidAsBefore() {
        assertThat(show(PartState.DIED, "")).isEqualTo(1);
        assertThat(offers()).contains(" died ");
    }
}
