package org.kith.local.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.build.Build;
import org.kith.local.build.Modules;
import org.kith.local.control.Control;
import org.kith.local.jvm.Jvm;
import org.kith.local.status.NetworkStatus;

/**
 * {@code kith demo}, {@code kith seed} and {@code kith bench}: programs of their own.
 *
 * @param module  the folder under {@code infra}
 * @param main    the class to run
 * @param network whether it speaks to a running network, which is started when it does not run, and left running
 */
record ToolCommand(Options options, Layout layout, PrintStream out, String module, String main, boolean network) {

    /** The program's exit code. */
    int run() throws IOException, InterruptedException, KithException {
        if (!network) {
            new Build(layout, out).ensure(List.of(), List.of(module));
            return program(Map.of()).start().waitFor();
        }
        Optional<Control> control = Control.find(layout.checkout(), layout.home());
        boolean started = control.isEmpty();
        NetworkStatus status = started ? startedNow() : asItRuns(control.get());
        int exit = program(Map.of(
                        "KITH_PUBLIC_URL", status.publicUrl().toString(),
                        "KITH_ISSUER", status.issuer().toString(),
                        "KITH_PLACE", status.place()))
                .start()
                .waitFor();
        if (started) {
            out.println("The network still runs: " + status.publicUrl() + ". ./kith down stops it.");
        }
        return exit;
    }

    private NetworkStatus startedNow() throws IOException, InterruptedException, KithException {
        new Build(layout, out).ensure(Modules.applications(options.only()), List.of(module));
        return new Detached(options, layout, out).start();
    }

    /** Services that run are not built anew under their own feet. */
    private NetworkStatus asItRuns(Control control) throws IOException, InterruptedException, KithException {
        NetworkStatus status = control.status();
        Running.mustBeWhatWasAskedFor(options, status);
        List<String> applications = Modules.applications(options.only());
        if (!Modules.stale(layout.checkout(), applications, List.of()).isEmpty()) {
            out.println("What runs is older than its sources: ./kith down, and up again, builds and starts them anew.");
        }
        new Build(layout, out).ensure(List.of(), List.of(module));
        return status;
    }

    private ProcessBuilder program(Map<String, String> environment) throws IOException {
        Path jar = Modules.tool(layout.checkout(), module);
        List<String> line = new ArrayList<>(List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkith.terminal=" + Boolean.getBoolean("kith.terminal"),
                "-cp",
                jar + File.pathSeparator + jar.resolveSibling("lib") + File.separator + "*",
                main));
        line.addAll(options.rest());
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("KITH_CHECKOUT", layout.checkout().toString());
        builder.environment().put("KITH_HOME", layout.home().toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
