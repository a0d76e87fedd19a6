package org.kith.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildProgressTest {
    private static final List<String> MAVEN = List.of(
            "[INFO] Scanning for projects...",
            "Downloaded from central: a.jar (5 kB at 3 kB/s)",
            "[INFO] Building Kith: kit 0.1.0-SNAPSHOT                         [2/7]",
            "[INFO] Building jar: /x/target/kith-kit-0.1.0-SNAPSHOT.jar",
            "[ERROR] /x/A.java:[3,4] cannot find symbol",
            "[INFO] Building Kith: offers 0.1.0-SNAPSHOT                      [3/7]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void elsewhereThanInATerminalEveryModuleHasALine() {
        try (BuildProgress progress = new BuildProgress(out(), false)) {
            MAVEN.forEach(progress::line);

            assertThat(text().lines()).containsExactly("  2/7 Kith: kit", "  3/7 Kith: offers");
            assertThat(progress.problems()).isEqualTo("[ERROR] /x/A.java:[3,4] cannot find symbol");
        }
    }

    @Test
    void inATerminalOneLineChangesAndIsTakenAway() {
        try (BuildProgress progress = new BuildProgress(out(), true)) {
            MAVEN.forEach(progress::line);
        }

        assertThat(text()).contains("reading the modules").doesNotContain("\n").endsWith("\r\u001b[K");
    }

    private PrintStream out() {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
