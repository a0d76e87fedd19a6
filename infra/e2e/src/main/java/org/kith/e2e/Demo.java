package org.kith.e2e;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.kith.e2e.client.Kith;
import org.kith.e2e.story.Report;
import org.kith.e2e.story.Story;

/** {@code kith demo}: plays the story on the running network; exit code 0 only if every check held. */
public final class Demo {
    private Demo() {}

    /** Plays it. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Instant begin = Instant.now();
        Kith kith = Kith.fromEnvironment();
        out.println("The story of Kith, played at " + kith.gateway());
        Report report = new Report(out);
        Story.play(kith, report);
        report.summary(Duration.between(begin, Instant.now()).toSeconds());
        System.exit(report.failures().isEmpty() ? 0 : 1);
    }
}
