package org.kith.local.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.PartNames;

/** Builds what is not built, or older than its sources, with Maven and shows progress. */
public record Build(Layout layout, PrintStream out) {

    /**
     * Returns at once when all is built.
     *
     * @param parts services and gateway that are needed
     * @param tools modules under {@code infra} that are needed
     */
    public void ensure(List<String> parts, List<String> tools) throws IOException, InterruptedException, KithException {
        List<String> stale = Modules.stale(layout.checkout(), parts, tools);
        if (stale.isEmpty()) {
            return;
        }
        if (stale.contains(PartNames.GATEWAY)) {
            Node.require();
        }
        Instant begin = Instant.now();
        out.println("Building " + String.join(", ", stale) + ".");
        Path log = layout.log("build");
        List<String> arguments = new ArrayList<>(List.of(
                "-Dmaven.test.skip=true",
                "-DskipTests=true",
                "-Dspotless.check.skip=true",
                "-am",
                "-pl",
                String.join(",", stale)));
        arguments.add("package");
        try (BuildProgress progress = new BuildProgress(out, Boolean.getBoolean("kith.terminal"))) {
            if (new Maven(layout.checkout()).run(arguments, log, progress) != 0) {
                throw new KithException("the build failed:\n" + progress.problems() + "\nMaven's output is in " + log);
            }
        }
        for (String module : stale) {
            Path stamp = Modules.stamp(layout.checkout(), module);
            if (!Files.exists(stamp)) {
                Files.createFile(stamp);
            }
            Files.setLastModifiedTime(stamp, FileTime.from(begin));
        }
        out.printf("Built in %d s.%n", Duration.between(begin, Instant.now()).toSeconds());
    }
}
