package org.kith.kit.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Denied attempts inside a transaction, which wait for its end: it may hold the lock of the same chain. */
@RequestScoped
class DeniedAttempts {
    private List<Attempt> waiting = new ArrayList<>();

    void add(UUID subject, String action, String why) {
        waiting.add(new Attempt(subject, action, why));
    }

    List<Attempt> take() {
        List<Attempt> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    record Attempt(UUID subject, String action, String why) {}
}
