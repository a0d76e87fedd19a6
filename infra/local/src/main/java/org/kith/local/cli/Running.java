package org.kith.local.cli;

import java.util.ArrayList;
import java.util.List;
import org.kith.local.KithException;
import org.kith.local.PartNames;
import org.kith.local.Ports;
import org.kith.local.status.NetworkStatus;

/** A network that runs already: it must be what was asked for, since only a new start could change it. */
final class Running {
    private Running() {}

    /** @throws KithException when the options ask for another network than the one that runs */
    static void mustBeWhatWasAskedFor(Options options, NetworkStatus status) throws KithException {
        List<String> different = new ArrayList<>();
        if (options.fresh()) {
            different.add("--fresh");
        }
        if (options.place() != null && !options.place().toString().equals(status.place())) {
            different.add("--place");
        }
        int port = options.ports().of(PartNames.GATEWAY);
        if (port != Ports.defaults().of(PartNames.GATEWAY)
                && port != status.publicUrl().getPort()) {
            different.add("--port-gateway");
        }
        if (!options.only().isEmpty()) {
            different.add("--only");
        }
        if (options.compilation() != null) {
            different.add("--compile");
        }
        if (!different.isEmpty()) {
            throw new KithException("Kith is already running: " + status.publicUrl() + ". "
                    + String.join(" and ", different) + (different.size() == 1 ? " needs" : " need")
                    + " a new start: ./kith down first");
        }
    }
}
