package org.kith.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Layout;

class StartsTest {
    @TempDir
    Path home;

    private static Starts.Start start(long millis) {
        Instant at = Instant.parse("2026-11-22T10:00:00Z");
        PartStatus kafka =
                new PartStatus("kafka", PartState.READY, 9292, 7, at.plusSeconds(2), millis / 2, 0, 1 << 20, "", "");
        return new Starts.Start(
                at,
                millis,
                new NetworkStatus(
                        URI.create("http://localhost:8080"),
                        URI.create("http://localhost:8180/realms/kith"),
                        "",
                        6,
                        2 << 20,
                        at,
                        true,
                        List.of(kafka)));
    }

    @Test
    void theLastStartOfEachKindIsKept() throws IOException {
        Layout layout = new Layout(home, home);
        assertThat(Starts.last(home, true)).isEmpty();
        Starts.keep(layout, true, start(30_000));
        assertThat(Starts.last(home, false)).isEmpty();
        Starts.keep(layout, false, start(25_000));
        Starts.keep(layout, false, start(20_000));
        assertThat(Starts.last(home, true)).contains(start(30_000));
        assertThat(Starts.last(home, false)).contains(start(20_000));
        assertThat(Starts.last(home, false).orElseThrow().status().memoryBytes())
                .isEqualTo(3 << 20);
    }
}
