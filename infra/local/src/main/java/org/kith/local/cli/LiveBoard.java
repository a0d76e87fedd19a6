package org.kith.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;

/** The board of a terminal: a table that is repainted until everything runs. Other lines go above it. */
final class LiveBoard extends Board {
    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String DIM = "\u001b[2m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream terminal;
    private final Map<String, PartStatus> parts = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final ScheduledExecutorService painter;
    private int painted;
    private boolean frozen;

    LiveBoard(PrintStream terminal) {
        super(terminal);
        this.terminal = terminal;
        this.painter = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("kith-board").daemon().factory());
        var unused = painter.scheduleAtFixedRate(this::paint, 0, 200, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void changed(PartStatus part) {
        parts.put(part.name(), part);
        if (part.state() != PartState.PREPARING) {
            messages.remove(part.name());
        }
        if (frozen) {
            super.changed(part);
        }
    }

    @Override
    public synchronized void message(String part, String what) {
        if (frozen || !parts.containsKey(part)) {
            super.message(part, what);
        } else {
            messages.put(part, what);
        }
    }

    @Override
    synchronized void print(String line) {
        erase();
        super.print(line);
        if (!frozen) {
            paint();
        }
    }

    private synchronized void paint() {
        if (frozen) {
            return;
        }
        erase();
        parts.values().forEach(part -> terminal.println(row(part)));
        painted = parts.size();
        terminal.flush();
    }

    private void erase() {
        if (painted > 0) {
            terminal.print(UP.formatted(painted) + CLEAR_BELOW);
            painted = 0;
        }
    }

    private String row(PartStatus part) {
        String colour =
                switch (part.state()) {
                    case READY -> GREEN;
                    case DIED, FAILED -> RED;
                    default -> DIM;
                };
        double seconds = part.state() == PartState.READY
                ? part.startMillis() / 1000.0
                : Duration.between(part.since(), Instant.now()).toMillis() / 1000.0;
        return "  %-14s %s%-10s%s :%-6d %6.1f s  %s"
                .formatted(
                        part.name(),
                        colour,
                        part.state().name().toLowerCase(Locale.ROOT),
                        PLAIN,
                        part.port(),
                        seconds,
                        messages.getOrDefault(part.name(), ""))
                .stripTrailing();
    }

    /** Paints a last time and from then on writes lines only. */
    @Override
    synchronized void settle() {
        if (frozen) {
            return;
        }
        paint();
        painted = 0;
        frozen = true;
        painter.shutdownNow();
    }
}
