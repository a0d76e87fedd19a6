package org.kith.matching.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.kith.kit.data.Locks;

/**
 * Serialises the events about a family, its referrals and its needs. They have different keys, so two instances may consume
 * them at once: a need that opens and the event that ends it must not miss each other. Taken before any need is locked.
 */
@ApplicationScoped
public class FamilyLock {
    private static final String NAME = "family";

    private final Locks locks;

    FamilyLock(Locks locks) {
        this.locks = locks;
    }

    /** Locks a family until the transaction ends. */
    public void lockFamily(UUID family) {
        locks.lock(NAME, family);
    }

    /** Locks several families until the transaction ends, in the order of their ids. */
    public void lockFamilies(Collection<UUID> families) {
        locks.lock(NAME, families);
    }
}
