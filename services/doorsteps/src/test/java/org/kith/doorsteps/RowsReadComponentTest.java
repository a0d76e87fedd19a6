package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.RowsRead;
import org.kith.testkit.WithKith;

/** What a walk costs does not grow with the doors and knocks that there are. */
@QuarkusTest
@WithKith(service = "doorsteps")
class RowsReadComponentTest {
    private static final int BEFORE = 60;
    private static final int THEN = 5;
    private static final int KNOCKS = 5;
    private static final int EACH = 200;

    @Test
    void noTableIsReadWholeForAWalk() {
        RowsRead rows = new RowsRead(Db.of("doorsteps"));
        rows.work("knock", BEFORE * KNOCKS, () -> walk(BEFORE));
        assertThat(rows.during("knock", THEN * KNOCKS, () -> walk(THEN)))
                .allSatisfy((table, read) -> assertThat(read).as(table).isLessThan(THEN * EACH));
    }

    private static void walk(int times) {
        for (int i = 0; i < times; i++) {
            WalkFixtures each = new WalkFixtures(KNOCKS);
            each.send(List.of(
                            each.knock(0, "no-answer"),
                            each.offer(1, "meals"),
                            each.need(2, "meals"),
                            each.knock(3, "no-answer"),
                            each.knock(4, "no-answer")))
                    .statusCode(200);
        }
    }
}
