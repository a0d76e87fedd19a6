package org.kith.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.UsageException;
import org.kith.local.control.Control;

/** {@code kith stop PART}, {@code kith start PART} and {@code kith kill PART}: one part of a running network. */
record PartCommand(Options options, Layout layout, PrintStream out) {

    int run() throws IOException, KithException {
        if (options.rest().size() != 1) {
            throw new UsageException("kith " + options.command() + " wants the name of one part");
        }
        String part = options.rest().getFirst();
        Control control = Control.find(layout.checkout(), layout.home())
                .orElseThrow(() -> new KithException("Kith does not run in " + layout.home()));
        switch (options.command()) {
            case "stop" -> control.stop(part);
            case "start" -> control.start(part);
            default -> control.kill(part);
        }
        out.println(Board.line(control.status().part(part)));
        return 0;
    }
}
