package org.kith.local.network;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.local.parts.Part;
import org.kith.local.status.PartListener;
import org.kith.local.system.Processes;

/** Ends what a launcher that was killed left running, and nothing else. */
final class Orphans {
    private Orphans() {}

    /** Ends them cleanly, all at once, and returns when they are gone: how many there were. */
    static int end(Collection<Supervisor> supervisors, PartListener listener) throws IOException, InterruptedException {
        Map<Supervisor, ProcessHandle> left = new LinkedHashMap<>();
        for (Supervisor supervisor : supervisors) {
            Optional<ProcessHandle> process = supervisor.pidFile().living();
            if (process.isPresent()) {
                listener.message(
                        supervisor.part().name(),
                        "ending process " + process.get().pid() + ", left over from an earlier run");
                Processes.signal(process.get(), supervisor.part().stopSignal());
                left.put(supervisor, process.get());
            }
        }
        for (Map.Entry<Supervisor, ProcessHandle> entry : left.entrySet()) {
            Part part = entry.getKey().part();
            Processes.end(entry.getValue(), part.stopSignal(), part.stopLimit());
        }
        for (Supervisor supervisor : supervisors) {
            supervisor.pidFile().remove();
        }
        return left.size();
    }
}
