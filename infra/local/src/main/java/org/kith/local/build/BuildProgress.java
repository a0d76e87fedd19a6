package org.kith.local.build;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the progress of a build: a line that changes in a terminal, a line for each module elsewhere. */
final class BuildProgress implements Maven.Progress, AutoCloseable {
    private static final Pattern MODULE =
            Pattern.compile("^\\[INFO\\] Building (.+?)\\s+\\S+-?\\S*\\s+\\[(\\d+)/(\\d+)\\]");
    private static final Pattern FETCHED = Pattern.compile("^(\\[INFO\\] )?Downloaded from ");
    private static final int PROBLEMS = 25;

    private final PrintStream out;
    private final boolean terminal;
    private final Instant begin = Instant.now();
    private final List<String> problems = new ArrayList<>();
    private String module = "reading the modules";
    private int fetched;
    private Instant painted = Instant.EPOCH;

    BuildProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void line(String line) {
        Matcher building = MODULE.matcher(line);
        if (building.find()) {
            module = "%s/%s %s".formatted(building.group(2), building.group(3), building.group(1));
            if (!terminal) {
                out.println("  " + module);
            }
        } else if (FETCHED.matcher(line).find()) {
            fetched++;
        } else if (problems.size() < PROBLEMS && (line.startsWith("[ERROR]") || line.startsWith("[WARNING] /"))) {
            problems.add(line);
        }
        if (terminal && Duration.between(painted, Instant.now()).toMillis() > 200) {
            paint();
        }
    }

    private void paint() {
        painted = Instant.now();
        String files = fetched == 0 ? "" : ", " + fetched + " files fetched";
        out.printf(
                "\r\u001b[K  %s  (%d s%s)",
                module, Duration.between(begin, painted).toSeconds(), files);
        out.flush();
    }

    /** The first errors Maven wrote. */
    String problems() {
        return String.join("\n", problems);
    }

    @Override
    public void close() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
