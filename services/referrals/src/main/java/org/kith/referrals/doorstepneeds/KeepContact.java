package org.kith.referrals.doorstepneeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Entities;
import org.kith.kit.data.Locks;
import org.kith.kit.identity.Caller;

/** Stores who is to be rung about a need from a door, before or after the event about the need; the last asking counts. */
@ApplicationScoped
class KeepContact {
    private static final String ACTION = "doorstep-need.contact-keep";

    private final Entities entities;
    private final Locks locks;
    private final Audit audit;
    private final Clock clock;

    KeepContact(Entities entities, Locks locks, Audit audit, Clock clock) {
        this.entities = entities;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    enum Kept {
        /** Stored. */
        CREATED,
        /** Stored before, the same. */
        DUPLICATE,
        /** Stored in place of another. */
        REPLACED,
        /** Not stored: what was stored before is newer, or a no. */
        KEPT
    }

    @Transactional
    Kept keep(ContactItem sent, Caller who) {
        lockNeed(sent.needId());
        NeedContact known = entities.find(NeedContact.class, new NeedContact.Key(sent.needId(), who.organisation()))
                .orElse(null);
        if (known == null) {
            entities.persist(new NeedContact(sent, who, clock.instant()));
            audit.allowed(sent.needId(), ACTION, "own");
            return Kept.CREATED;
        }
        if (known.says(sent)) {
            known.askedAgain(sent, clock.instant());
            return Kept.DUPLICATE;
        }
        if (!known.replace(sent, who, clock.instant())) {
            return Kept.KEPT;
        }
        audit.allowed(sent.needId(), ACTION, "own");
        return Kept.REPLACED;
    }

    /** Keeps everybody else from storing a contact about the need until the transaction ends. */
    private void lockNeed(UUID needId) {
        locks.lock("need-contact", needId);
    }
}
