package org.kith.kit.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tries that were refused inside a transaction and wait for its end: it may hold the lock of the same chain. */
@RequestScoped
class DeniedAttempts {
    private List<Try> waiting = new ArrayList<>();

    void add(UUID subject, String action, String why) {
        waiting.add(new Try(subject, action, why));
    }

    List<Try> take() {
        List<Try> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    record Try(UUID subject, String action, String why) {}
}
