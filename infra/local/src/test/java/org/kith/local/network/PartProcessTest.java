package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Layout;

class PartProcessTest {
    @TempDir
    private Path folder;

    @Test
    void aPartThatIsTooSlowIsEndedAndThatIsSaid() throws Exception {
        FakePart slow = part("while :; do sleep 0.05; done");
        slow.answers = false;
        slow.startLimit = Duration.ofMillis(100);
        PartProcess process = new PartProcess(slow, new Layout(folder, folder));

        assertThat(process.awaitAnswer(process.start(slow.command()))).isFalse();

        assertThat(process.pid()).isZero();
        assertThat(process.ending()).startsWith("no answer within 0 s").contains("fake.log");
    }

    @Test
    void aPartThatEndsByItselfSaysHow() throws Exception {
        FakePart broken = part("echo something broke; exit 3");
        broken.answers = false;
        PartProcess process = new PartProcess(broken, new Layout(folder, folder));

        assertThat(process.awaitAnswer(process.start(broken.command()))).isFalse();

        assertThat(process.ending()).startsWith("its process ended with exit code 3");
        assertThat(process.lastLines()).containsExactly("something broke");
    }

    private FakePart part(String script) {
        return new FakePart("fake", folder + "/fake", script);
    }
}
