package org.kith.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.control.Control;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;

/**
 * {@code kith status}: what runs, since when, with how much memory, and what is wrong with it now. Exit code 0 only when every
 * part is well.
 */
record StatusCommand(Layout layout, PrintStream out) {

    int run() throws IOException, KithException {
        Optional<Control> control = Control.find(layout.checkout(), layout.home());
        if (control.isEmpty()) {
            out.println("Kith does not run in " + layout.home() + ". ./kith up starts it.");
            return 1;
        }
        return show(control.get().status(), out);
    }

    /** Prints it and returns the exit code: 0 when every part is well, 1 when one is not. */
    static int show(NetworkStatus status, PrintStream out) {
        out.println(Table.HEAD);
        status.parts().forEach(part -> out.println(Table.row(part)));
        out.println(Table.row(
                "launcher", "", "", status.launcherPid(), age(status.since()), status.launcherMemory(), 0, ""));
        out.printf("  %s, %s together%n", status.publicUrl(), mebibytes(status.memoryBytes()));
        return status.parts().stream().allMatch(PartStatus::works) ? 0 : 1;
    }

    private static String mebibytes(long bytes) {
        return bytes == 0 ? "" : (bytes >> 20) + " MiB";
    }

    private static String age(Instant since) {
        Duration age = Duration.between(since, Instant.now());
        return age.toHours() > 0
                ? "%d h %02d min".formatted(age.toHours(), age.toMinutesPart())
                : "%d min %02d s".formatted(age.toMinutesPart(), age.toSecondsPart());
    }

    /** The columns. */
    private static final class Table {
        static final String HEAD = "  %-14s %-12s %-6s %8s  %-13s %9s  %-8s  %s"
                .formatted("part", "state", "port", "pid", "for", "memory", "restarts", "")
                .stripTrailing();

        private static String state(PartStatus part) {
            boolean unwell = part.state() == PartState.READY && !part.works();
            return unwell ? "not healthy" : part.state().name().toLowerCase(Locale.ROOT);
        }

        static String row(PartStatus part) {
            return row(
                    part.name(),
                    state(part),
                    Integer.toString(part.port()),
                    part.pid(),
                    age(part.since()),
                    part.memoryBytes(),
                    part.restarts(),
                    part.wrong() == null ? "" : part.wrong());
        }

        static String row(
                String name, String state, String port, long pid, String age, long memory, int restarts, String wrong) {
            return "  %-14s %-12s %-6s %8s  %-13s %9s  %-8s  %s"
                    .formatted(
                            name,
                            state,
                            port,
                            pid == 0 ? "" : Long.toString(pid),
                            age,
                            mebibytes(memory),
                            restarts == 0 ? "" : Integer.toString(restarts),
                            wrong)
                    .stripTrailing();
        }
    }
}
