package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.kith.kit.inbox.AfterEvents;

/** Gathers the facts of the events that are taken together and stores them with one statement. */
@ApplicationScoped
class FactBatch implements AfterEvents {
    private final TransactionSynchronizationRegistry transactions;
    private final FactTable table;

    FactBatch(TransactionSynchronizationRegistry transactions, FactTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    void add(Fact fact) {
        gathered().facts.add(fact);
    }

    @Override
    public void afterEvents() {
        table.store(gathered().facts);
    }

    private Gathered gathered() {
        if (transactions.getResource(FactBatch.class) instanceof Gathered gathered) {
            return gathered;
        }
        Gathered gathered = new Gathered(new ArrayList<>());
        transactions.putResource(FactBatch.class, gathered);
        return gathered;
    }

    /** The facts of one transaction. */
    private record Gathered(List<Fact> facts) {}
}
