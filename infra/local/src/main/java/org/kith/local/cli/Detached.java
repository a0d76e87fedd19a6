package org.kith.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.control.Control;
import org.kith.local.jvm.Jvm;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;
import org.kith.local.system.Command;
import org.kith.local.system.LogTail;
import org.kith.local.system.Processes;

/** A launcher in the background: started with the same options, watched until its network answers. */
record Detached(Options options, Layout layout, PrintStream out) {

    /** Returns when all parts answer; fails, with the end of its log, when the launcher ends before. */
    NetworkStatus start() throws IOException, InterruptedException, KithException {
        Files.createDirectories(layout.logs());
        Path log = layout.log("launcher");
        Files.deleteIfExists(log);
        Process launcher = Processes.start(new Command(line(), Map.of(), layout.checkout()), log);
        Map<String, PartState> seen = new HashMap<>();
        Map<String, String> said = new HashMap<>();
        try (Board board = Board.on(out)) {
            Optional<Control> control = Optional.empty();
            while (!launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (control.isEmpty()) {
                    control = Control.find(layout.checkout(), layout.home());
                }
                Optional<NetworkStatus> answer = progress(control);
                if (answer.isEmpty()) {
                    continue;
                }
                NetworkStatus status = answer.get();
                for (PartStatus part : status.parts()) {
                    if (seen.put(part.name(), part.state()) != part.state()) {
                        board.changed(part);
                    }
                    if (!part.activity().isEmpty() && !part.activity().equals(said.put(part.name(), part.activity()))) {
                        board.message(part.name(), part.activity());
                    }
                }
                if (status.ready()) {
                    return control.get().status();
                }
            }
        }
        throw new KithException(
                "the network did not start; the end of " + log + ":\n" + String.join("\n", LogTail.of(log, 30)));
    }

    /** The status; empty before its launcher answers and once it ends. */
    private static Optional<NetworkStatus> progress(Optional<Control> control) throws KithException {
        try {
            return control.isEmpty()
                    ? Optional.empty()
                    : Optional.of(control.get().progress());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<String> line() {
        List<String> line = new ArrayList<>(List.of(Jvm.java()));
        line.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Dkith.terminal"))
                .toList());
        line.addAll(List.of("-cp", Jvm.classPath(), Main.class.getName(), "up"));
        line.addAll(options.networkArguments());
        return line;
    }
}
