package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Layout;
import org.kith.local.parts.Part;
import org.kith.local.status.PartListener;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;

class SupervisorTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FOR_EVER = "while :; do sleep 0.05; done";

    @TempDir
    private Path folder;

    private final BlockingQueue<List<String>> deaths = new LinkedBlockingQueue<>();
    private FakePart part;
    private Supervisor supervisor;

    @AfterEach
    void stop() throws Exception {
        supervisor.stop();
    }

    @Test
    void aPartThatAnswersIsReadyAndStopsWhenToldTo() throws Exception {
        supervise(FOR_EVER);
        supervisor.start();
        supervisor.awaitReady(SOON);
        PartStatus ready = supervisor.status();
        assertThat(ready.state()).isEqualTo(PartState.READY);
        assertThat(supervisor.pidFile().living()).isPresent();

        supervisor.stop();

        assertThat(supervisor.status().state()).isEqualTo(PartState.STOPPED);
        assertThat(ProcessHandle.of(ready.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(supervisor.pidFile().living()).isEmpty();
        assertThat(deaths).isEmpty();
    }

    /** It has answered once, which is not to say that it works. */
    @Test
    void whatIsWrongWithAPartIsAskedAnew() throws Exception {
        supervise(FOR_EVER);
        part.wrong = "events";
        assertThat(supervisor.wrong()).isEmpty();
        supervisor.start();
        supervisor.awaitReady(SOON);
        assertThat(supervisor.wrong()).isEqualTo("events");

        part.wrong = "";

        assertThat(supervisor.wrong()).isEmpty();
    }

    @Test
    void aPartThatIsKilledComesBackAsAnotherProcess() throws Exception {
        supervise(FOR_EVER);
        supervisor.start();
        supervisor.awaitReady(SOON);
        long first = supervisor.status().pid();

        supervisor.kill();
        supervisor.awaitReady(SOON);

        assertThat(supervisor.status().pid()).isNotIn(0L, first);
        assertThat(supervisor.status().restarts()).isEqualTo(1);
    }

    @Test
    void aDeathIsReportedWithTheEndOfItsOwnLog() throws Exception {
        supervise("echo something broke; exit 3");
        supervisor.start();

        assertThat(deaths.poll(20, TimeUnit.SECONDS)).containsExactly("something broke");
        assertThat(deaths.poll(20, TimeUnit.SECONDS)).containsExactly("something broke");
    }

    @Test
    void aStoppedPartCanBeStartedAgain() throws Exception {
        supervise(FOR_EVER);
        supervisor.start();
        supervisor.awaitReady(SOON);
        supervisor.stop();

        supervisor.start();
        supervisor.awaitReady(SOON);

        assertThat(supervisor.status().restarts()).isZero();
    }

    @Test
    void stoppingDoesNotWaitForABackOff() throws Exception {
        supervise("exit 1");
        supervisor.start();
        for (int i = 0; i < 3; i++) {
            assertThat(deaths.poll(20, TimeUnit.SECONDS)).isNotNull();
        }

        long begin = System.nanoTime();
        supervisor.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1500));
        assertThatThrownBy(() -> supervisor.awaitReady(SOON)).hasMessageContaining("fake does not run");
    }

    @Test
    void aPartThatNeedsAnotherWaitsForIt() throws Exception {
        Layout layout = new Layout(folder, folder);
        FakePart slow = new FakePart("slow", folder + "/slow", FOR_EVER);
        slow.answers = false;
        Supervisor needed = new Supervisor(slow, layout, 1, PartListener.NONE, Map.of());
        Part dependent = new DependentPart(new FakePart("fake", folder + "/fake", FOR_EVER), "slow");
        supervisor = new Supervisor(dependent, layout, 2, PartListener.NONE, Map.of("slow", needed));
        try {
            supervisor.start();
            needed.start();
            assertThatThrownBy(() -> supervisor.awaitReady(Duration.ofMillis(300)))
                    .hasMessageContaining("did not answer");
            assertThat(supervisor.status().state()).isEqualTo(PartState.WAITING);

            slow.answers = true;
            supervisor.awaitReady(SOON);
            assertThat(supervisor.status().state()).isEqualTo(PartState.READY);
        } finally {
            needed.stop();
        }
    }

    private void supervise(String script) {
        PartListener listener = new PartListener() {
            @Override
            public void died(PartStatus part, int exit, List<String> lastLog, Duration next) {
                deaths.add(lastLog);
            }
        };
        part = new FakePart("fake", folder + "/fake", script);
        supervisor = new Supervisor(part, new Layout(folder, folder), 1, listener, Map.of());
    }
}
