package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Layout;
import org.kith.local.status.PartListener;
import org.kith.local.system.PidFile;

class PidFileTest {
    @TempDir
    private Path folder;

    private Process stranger;

    @BeforeEach
    void startAProcess() throws Exception {
        stranger = new ProcessBuilder("sh", "-c", "read line; : marker-of-mine").start();
    }

    @AfterEach
    void endIt() {
        stranger.destroyForcibly();
    }

    @Test
    void aLivingProcessWithTheMarkerIsFound() throws Exception {
        PidFile file = new PidFile(folder.resolve("part.pid"), "marker-of-mine");
        file.write(stranger.pid());

        assertThat(file.living())
                .hasValueSatisfying(process -> assertThat(process.pid()).isEqualTo(stranger.pid()));
    }

    @Test
    void anotherProgramThatWasGivenTheNumberIsNotTaken() throws Exception {
        PidFile file = new PidFile(folder.resolve("part.pid"), "marker-of-another");
        file.write(stranger.pid());

        assertThat(file.living()).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotFound() throws Exception {
        PidFile file = new PidFile(folder.resolve("part.pid"), "marker-of-mine");
        file.write(stranger.pid());
        stranger.destroyForcibly().waitFor();

        assertThat(file.living()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsNoProcess() throws Exception {
        PidFile file = new PidFile(folder.resolve("part.pid"), "");
        assertThat(file.living()).isEmpty();
        for (String text : new String[] {"", "0", "-1", "abc", "12 34", "99999999999999999999"}) {
            Files.writeString(file.file(), text);
            assertThat(file.living()).as(text).isEmpty();
        }
    }

    @Test
    void orphansAreEndedAndStrangersAreLeftAlone() throws Exception {
        Layout layout = new Layout(folder, folder.resolve("home"));
        FakePart mine = new FakePart("mine", "marker-of-mine", "");
        FakePart other = new FakePart("other", "marker-of-another", "");
        Process bystander = new ProcessBuilder("sh", "-c", "read line; : somebody-else").start();
        try {
            Map<String, Supervisor> parts = Map.of(
                    "mine", new Supervisor(mine, layout, 1, PartListener.NONE, Map.of()),
                    "other", new Supervisor(other, layout, 2, PartListener.NONE, Map.of()));
            parts.get("mine").pidFile().write(stranger.pid());
            parts.get("other").pidFile().write(bystander.pid());

            assertThat(Orphans.end(parts.values(), PartListener.NONE)).isEqualTo(1);

            assertThat(stranger.isAlive()).isFalse();
            assertThat(bystander.isAlive()).isTrue();
            assertThat(layout.pidFile("mine")).doesNotExist();
            assertThat(layout.pidFile("other")).doesNotExist();
        } finally {
            bystander.destroyForcibly();
        }
    }
}
