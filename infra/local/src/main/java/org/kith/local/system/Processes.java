package org.kith.local.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kith.local.KithException;

/** Processes of the operating system: start, signal, end. */
public final class Processes {
    private static final List<String> OWN_SESSION = ownSession();

    private Processes() {}

    /**
     * Starts a command that writes to the end of a log. It gets a session of its own: Ctrl-C in the terminal reaches the
     * launcher only, which then stops the parts in order.
     */
    public static Process start(Command command, Path log) throws IOException {
        List<String> line = new ArrayList<>(OWN_SESSION);
        line.addAll(command.line());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(command.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Variables of the user's shell must not change a part: only the launcher sets them.
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    /** Runs a command to its end; its output goes to the log. Fails when it fails, or when this thread is interrupted. */
    public static void run(String what, Command command, Path log)
            throws IOException, InterruptedException, KithException {
        Process process = start(command, log);
        int exit;
        try {
            exit = process.waitFor();
        } finally {
            process.destroy();
        }
        if (exit != 0) {
            throw new KithException(
                    what + " failed with exit code " + exit + ":\n" + String.join("\n", LogTail.of(log, 15)));
        }
    }

    /** The arguments a process was started with, in one line; empty when it is gone or may not be looked at. */
    static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(proc)) {
            try {
                return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
            } catch (IOException e) {
                return ""; // It ended while it was looked at.
            }
        }
        return process.info().commandLine().orElse("");
    }

    /** Sends a signal by name. */
    public static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        if (name.equals("TERM")) {
            process.destroy();
        } else {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Signals a process, waits, and kills it when it does not end in time. Returns whether it ended by itself. */
    public static boolean end(ProcessHandle process, String signal, Duration limit)
            throws IOException, InterruptedException {
        signal(process, signal);
        if (ended(process, limit)) {
            return true;
        }
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(10));
        return false;
    }

    private static boolean ended(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a program of this name is found on the path. */
    public static boolean onPath(String program) {
        return which(program).isPresent();
    }

    /** The program of this name that the path leads to. */
    public static Optional<Path> which(String program) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die $!;");
        }
        return List.of();
    }
}
