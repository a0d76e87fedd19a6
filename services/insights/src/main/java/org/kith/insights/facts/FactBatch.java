package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** Gathers the facts of a transaction and stores them with one statement just before it commits. */
@ApplicationScoped
class FactBatch {
    private final TransactionSynchronizationRegistry transactions;
    private final FactTable table;

    FactBatch(TransactionSynchronizationRegistry transactions, FactTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    void add(Fact fact) {
        facts().facts.add(fact);
    }

    private Gathered facts() {
        if (transactions.getResource(FactBatch.class) instanceof Gathered gathered) {
            return gathered;
        }
        Gathered gathered = new Gathered(table);
        transactions.putResource(FactBatch.class, gathered);
        transactions.registerInterposedSynchronization(gathered);
        return gathered;
    }

    /** The facts of one transaction. */
    private static final class Gathered implements Synchronization {
        private final List<Fact> facts = new ArrayList<>();
        private final FactTable table;

        Gathered(FactTable table) {
            this.table = table;
        }

        @Override
        public void beforeCompletion() {
            table.store(facts);
        }

        @Override
        public void afterCompletion(int status) {
            facts.clear();
        }
    }
}
