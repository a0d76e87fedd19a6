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

/** {@code kith status}: what runs, since when, with how much memory. Exit code 0 only when all parts answer. */
record StatusCommand(Layout layout, PrintStream out) {

    int run() throws IOException, KithException {
        Optional<Control> control = Control.find(layout.checkout(), layout.home());
        if (control.isEmpty()) {
            out.println("Kith does not run in " + layout.home() + ". ./kith up starts it.");
            return 1;
        }
        NetworkStatus status = control.get().status();
        out.println(Table.HEAD);
        status.parts().forEach(part -> out.println(Table.row(part)));
        out.println(
                Table.row("launcher", "", "", status.launcherPid(), age(status.since()), status.launcherMemory(), 0));
        out.printf("  %s, %s together%n", status.publicUrl(), mebibytes(status.memoryBytes()));
        boolean all = status.parts().stream().allMatch(part -> part.state() == PartState.READY);
        return all ? 0 : 1;
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
        static final String HEAD = "  %-14s %-10s %-6s %8s  %-13s %9s  %s"
                .formatted("part", "state", "port", "pid", "for", "memory", "restarts");

        static String row(PartStatus part) {
            return row(
                    part.name(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    Integer.toString(part.port()),
                    part.pid(),
                    age(part.since()),
                    part.memoryBytes(),
                    part.restarts());
        }

        static String row(String name, String state, String port, long pid, String age, long memory, int restarts) {
            return "  %-14s %-10s %-6s %8s  %-13s %9s  %s"
                    .formatted(
                            name,
                            state,
                            port,
                            pid == 0 ? "" : Long.toString(pid),
                            age,
                            mebibytes(memory),
                            restarts == 0 ? "" : Integer.toString(restarts))
                    .stripTrailing();
        }
    }
}
