package org.kith.local.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.KithException;
import org.kith.local.status.NetworkStatus;

class RunningTest {
    @TempDir
    private Path place;

    private void ask(String runsWith, String... line) throws KithException {
        ask(8080, runsWith, line);
    }

    private void ask(int runsOn, String runsWith, String... line) throws KithException {
        NetworkStatus status = new NetworkStatus(
                URI.create("http://localhost:" + runsOn),
                URI.create("http://localhost:8180/realms/kith"),
                runsWith,
                1,
                1,
                Instant.EPOCH,
                true,
                List.of());
        Running.mustBeWhatWasAskedFor(
                Options.parse(List.of(line), Path.of("/somewhere/kith"), name -> Map.<String, String>of()
                        .get(name)),
                status);
    }

    @Test
    void whatRunsIsEnoughWhenNothingElseIsAskedFor() {
        assertThatCode(() -> ask("", "up")).doesNotThrowAnyException();
        assertThatCode(() -> ask("", "up", "--detach", "--port-gateway", "8080"))
                .doesNotThrowAnyException();
        assertThatCode(() -> ask(9000, "", "demo")).doesNotThrowAnyException();
        assertThatCode(() -> ask(place.toString(), "demo", "--place", place.toString()))
                .doesNotThrowAnyException();
    }

    @Test
    void whatOnlyAStartCanDoIsRefusedAndSaysWhatToDo() {
        assertThatThrownBy(() -> ask("", "up", "--fresh"))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("--fresh needs a new start: ./kith down first");
        assertThatThrownBy(() -> ask("", "demo", "--place", place.toString(), "--port-gateway", "9000"))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("--place and --port-gateway need");
        assertThatThrownBy(() -> ask("", "up", "--only", "postgres")).isInstanceOf(KithException.class);
    }
}
