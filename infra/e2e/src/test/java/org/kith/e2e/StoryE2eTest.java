package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kith.e2e.client.PartControl;
import org.kith.e2e.story.Report;
import org.kith.e2e.story.Story;

@Tag("e2e")
@ExtendWith(RunningNetwork.class)
class StoryE2eTest {
    private static final Map<Integer, String> KILLED = Map.of(
            1, "doorsteps",
            2, "offers",
            3, "referrals",
            5, "matching",
            7, "relationships",
            9, "insights",
            10, "gateway");

    @Test
    void everyCheckOfTheStoryHolds() {
        Report report = new Report(System.out);
        Story.play(RunningNetwork.kith(), report);
        assertThat(report.failures()).isEmpty();
        assertThat(report.checks()).isGreaterThan(60);
    }

    @Test
    void everyCheckHoldsWhileEachServiceIsKilledOnTheWay() {
        Report report = new Report(System.out);
        PartControl parts = RunningNetwork.kith().parts();
        Story.play(RunningNetwork.kith(), report, chapter -> {
            if (KILLED.containsKey(chapter)) {
                parts.kill(KILLED.get(chapter));
            }
        });
        assertThat(report.failures()).isEmpty();
    }
}
