package org.kith.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kith.local.status.PartListener;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;

/** Shows what happens to the parts: a line when a part is ready or in trouble. */
class Board implements PartListener, AutoCloseable {
    private final PrintStream out;

    Board(PrintStream out) {
        this.out = out;
    }

    /** A live table in a terminal, else plain lines. */
    static Board on(PrintStream out) {
        return Boolean.getBoolean("kith.terminal") ? new LiveBoard(out) : new Board(out);
    }

    @Override
    public synchronized void changed(PartStatus part) {
        switch (part.state()) {
            case READY, STOPPED, FAILED -> print(line(part));
            default -> {
                // On the way to one of those.
            }
        }
    }

    @Override
    public synchronized void message(String part, String what) {
        print("  %-14s %s".formatted(part, what));
    }

    @Override
    public synchronized void died(PartStatus part, int exit, List<String> lastLog, Duration next) {
        String then = next == null ? "given up" : "started again in %.1f s".formatted(next.toMillis() / 1000.0);
        print("  %-14s died with exit code %d; %s. The end of its log:".formatted(part.name(), exit, then));
        lastLog.forEach(line -> print("      | " + line));
    }

    /** A line that is not about a part. */
    synchronized void print(String line) {
        out.println(line);
        out.flush();
    }

    /** A part's name, state, port and the time its start took. */
    static String line(PartStatus part) {
        String time = part.state() == PartState.READY ? "%5.1f s".formatted(part.startMillis() / 1000.0) : "";
        return "  %-14s %-10s %-8s %s"
                .formatted(part.name(), part.state().name().toLowerCase(Locale.ROOT), ":" + part.port(), time)
                .stripTrailing();
    }

    /** From now on lines only: everything runs, or is being stopped. */
    void settle() {}

    @Override
    public final void close() {
        settle();
    }
}
