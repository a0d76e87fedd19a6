package org.kith.referrals.concerns;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.referrals.hold.HoldFamily;

/**
 * Holds the family of a concern that is stored. The concern is answered whoever is busy with the family: what cannot be held
 * at once is held by the next sweep, or when the duty team reads the concern.
 */
@ApplicationScoped
class HoldForConcern {
    private static final Logger LOG = Logger.getLogger(HoldForConcern.class);

    /** The shortest that the database knows: who raises a concern waits for nobody, and keeps no connection from other concerns. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    /** Far longer than anybody works with a family. */
    private static final Duration IN_A_SWEEP = Duration.ofSeconds(2);

    private final ConcernRepository concerns;
    private final HoldFamily hold;
    private final NewTransaction newTransaction;

    HoldForConcern(ConcernRepository concerns, HoldFamily hold, NewTransaction newTransaction) {
        this.concerns = concerns;
        this.hold = hold;
        this.newTransaction = newTransaction;
    }

    /**
     * Holds it, unless somebody else is busy with it.
     *
     * @return whether nothing is left to do
     */
    boolean atOnce(Raised raised) {
        return raised.familyToHold() == null
                || ConnectionPools.forConcerns(() -> hold(raised.id(), raised.familyToHold(), AT_ONCE));
    }

    @Scheduled(identity = "hold-for-concerns", every = "2S", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        RunAsSystem.run("hold-for-concerns", () -> {
            Set<UUID> busy = new HashSet<>();
            for (Raised one : newTransaction.call(concerns::notHeldYet)) {
                // Each concern about a family that somebody is busy with would keep the others waiting as long again.
                if (!busy.contains(one.familyToHold()) && !hold(one.id(), one.familyToHold(), IN_A_SWEEP)) {
                    busy.add(one.familyToHold());
                }
            }
        });
    }

    private boolean hold(UUID id, UUID family, Duration longest) {
        try {
            newTransaction.call(() -> {
                concerns.waitAtMost(longest);
                hold.lock(family);
                concerns.findForUpdate(id)
                        .filter(concern -> family.equals(concern.familyToHold()))
                        .ifPresent(concern -> {
                            hold.forConcern(family, id);
                            concern.familyIsHeld();
                        });
                return true;
            });
            return true;
        } catch (RuntimeException e) {
            // Mostly somebody is busy with it: a trace of each would hide what is wrong.
            LOG.warnf("the family of concern %s is not held yet: %s", id, e.getMessage());
            return false;
        }
    }
}
