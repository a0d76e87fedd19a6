package org.kith.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.build.Build;
import org.kith.local.build.Modules;
import org.kith.local.control.Control;
import org.kith.local.network.Network;
import org.kith.local.status.NetworkStatus;

/** {@code kith up}: the network in the foreground until Ctrl-C or {@code kith down}, or detached. */
record UpCommand(Options options, Layout layout, PrintStream out) {

    int run() throws IOException, InterruptedException, KithException {
        Optional<Control> running = Control.find(layout.checkout(), layout.home());
        if (running.isPresent()) {
            NetworkStatus status = running.get().status();
            Running.mustBeWhatWasAskedFor(options, status);
            out.println("Kith is already running: " + status.publicUrl()
                    + " (./kith status tells more, ./kith down stops it)");
            return 0;
        }
        new Build(layout, out).ensure(Modules.applications(options.only()), List.of());
        Instant begin = Instant.now();
        if (options.detach()) {
            NetworkStatus status = new Detached(options, layout, out).start();
            out.println(Welcome.text(status, Duration.between(begin, Instant.now()), true));
            return 0;
        }
        try (Board board = Board.on(out);
                Network network = Network.in(layout.checkout())
                        .home(layout.home())
                        .ports(options.ports())
                        .place(options.place())
                        .only(options.only())
                        .fresh(options.fresh())
                        .compile(options.compilation())
                        .archives()
                        .listener(board)
                        .build()) {
            network.start();
            board.settle();
            out.println(Welcome.text(network.status(), Duration.between(begin, Instant.now()), false));
            network.awaitEnd();
        }
        return 0;
    }
}
