package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers what the events of one transaction carry, and stores it with a few statements. */
@ApplicationScoped
public class FactBatch {
    private final TransactionSynchronizationRegistry transactions;
    private final FactTable table;

    FactBatch(TransactionSynchronizationRegistry transactions, FactTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    /** The facts that are added from now on are of an event that was published at this moment. */
    public void published(Instant at) {
        gathered().published = at;
    }

    /** A fact whose event carries all there is to know. */
    void add(Fact fact) {
        Gathered gathered = gathered();
        gathered.facts.add(fact.recorded(gathered.published));
    }

    /**
     * A fact, and what its event tells of links.
     *
     * @param own the link that knows more about the fact
     * @param others links of what the event names besides
     */
    void add(Fact fact, Link own, Link... others) {
        add(fact.link(own));
        gathered().add(own);
        for (Link other : others) {
            gathered().add(other);
        }
    }

    /** Runs once for all events that were taken together, inside their transaction. */
    public void store() {
        Gathered gathered = gathered();
        table.store(gathered.facts, gathered.links.values());
    }

    private Gathered gathered() {
        if (transactions.getResource(FactBatch.class) instanceof Gathered gathered) {
            return gathered;
        }
        Gathered gathered = new Gathered();
        transactions.putResource(FactBatch.class, gathered);
        return gathered;
    }

    /** What one transaction gathered. */
    private static final class Gathered {
        private final List<Fact> facts = new ArrayList<>();
        private final Map<UUID, Link> links = new LinkedHashMap<>();
        private Instant published;

        void add(Link link) {
            links.merge(link.id(), link, Link::and);
        }
    }
}
