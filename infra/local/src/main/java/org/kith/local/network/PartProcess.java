package org.kith.local.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kith.local.Layout;
import org.kith.local.parts.Part;
import org.kith.local.system.Command;
import org.kith.local.system.LogTail;
import org.kith.local.system.PidFile;
import org.kith.local.system.Processes;

/** The process of a part: its log, its pid file, and whether it answers. Who starts and ends it is the supervisor's. */
final class PartProcess {
    static final Duration PROBE_EVERY = Duration.ofMillis(50);
    private static final int LAST_LINES = 15;

    private final Part part;
    private final Path log;
    private final PidFile pidFile;
    private Process process;
    private long logStart;
    private boolean tooSlow;

    PartProcess(Part part, Layout layout) {
        this.part = part;
        this.log = layout.log(part.name());
        this.pidFile = new PidFile(layout.pidFile(part.name()), part.marker());
    }

    PidFile pidFile() {
        return pidFile;
    }

    /** Starts it; what it writes goes on in the log. */
    Process start(Command command) throws IOException {
        Files.createDirectories(log.getParent());
        logStart = log.toFile().length();
        tooSlow = false;
        process = Processes.start(command, log);
        return process;
    }

    /** The process that was started last; null when there was none. */
    Process last() {
        return process;
    }

    /** Its id; 0 when it does not run. */
    long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /** How it ended; -1 when it never was. */
    int exit() {
        return process == null ? -1 : process.exitValue();
    }

    /** What to say of its end. */
    String ending() {
        String why = tooSlow
                ? "no answer within " + part.startLimit().toSeconds() + " s, so its process was ended"
                : "its process ended with exit code " + exit();
        return why + "; see " + log + " (if its data is of another version, --fresh empties it)";
    }

    /** What the process wrote last. */
    List<String> lastLines() {
        return LogTail.of(log, logStart, LAST_LINES);
    }

    /** Waits until the part answers: true then, false when its process ended. One that is too slow is killed. */
    boolean awaitAnswer(Process started) throws InterruptedException {
        Instant limit = Instant.now().plus(part.startLimit());
        while (started.isAlive()) {
            if (part.answers()) {
                return true;
            }
            if (Instant.now().isAfter(limit)) {
                tooSlow = true;
                started.destroyForcibly();
            }
            if (started.waitFor(PROBE_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }
}
