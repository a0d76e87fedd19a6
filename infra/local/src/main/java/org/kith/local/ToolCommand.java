package org.kith.local;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code kith demo}, {@code kith seed} and {@code kith bench}: programs of their own that speak to a running network. The
 * network is started when it does not run, and left running.
 *
 * @param module the folder under {@code infra}
 * @param main   the class to run
 */
record ToolCommand(Options options, Layout layout, PrintStream out, String module, String main) {

    /** The program's exit code. */
    int run() throws IOException, InterruptedException, KithException {
        new Build(layout, out).ensure(Set.of(), List.of(module));
        Optional<Control> control = Control.find(layout.checkout(), layout.home());
        boolean started = control.isEmpty();
        NetworkStatus status = started
                ? new Detached(options, layout, out).start()
                : control.get().status();
        int exit = program(status).start().waitFor();
        if (started) {
            out.println("The network still runs: " + status.publicUrl() + ". ./kith down stops it.");
        }
        return exit;
    }

    private ProcessBuilder program(NetworkStatus status) throws IOException {
        Path jar = Modules.tool(layout.checkout(), module);
        List<String> words = new ArrayList<>(List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkith.terminal=" + Boolean.getBoolean("kith.terminal"),
                "-cp",
                jar + File.pathSeparator + jar.resolveSibling("lib") + File.separator + "*",
                main));
        words.addAll(options.rest());
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().put("KITH_CHECKOUT", layout.checkout().toString());
        builder.environment().put("KITH_HOME", layout.home().toString());
        builder.environment().put("KITH_PUBLIC_URL", status.publicUrl().toString());
        builder.environment().put("KITH_ISSUER", status.issuer().toString());
        return builder;
    }
}
