package org.kith.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.control.Control;
import org.kith.local.network.Network;

/** {@code kith down}: stops a running network cleanly, or what is left of one whose launcher was killed. */
record DownCommand(Layout layout, PrintStream out) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    int run() throws IOException, InterruptedException, KithException {
        Optional<Control> control = Control.find(layout.checkout(), layout.home());
        if (control.isPresent()) {
            out.println("Stopping; once after a build this takes longer and makes the next start faster.");
            control.get().down(LIMIT);
            out.println("Kith is stopped; its data stays in " + layout.home() + ".");
            return 0;
        }
        Network network = Network.in(layout.checkout())
                .home(layout.home())
                .listener(new Board(out))
                .build();
        int ended = network.endOrphans();
        out.println(
                ended == 0 ? "Kith does not run in " + layout.home() + "." : "Ended " + ended + " left-over parts.");
        return 0;
    }
}
