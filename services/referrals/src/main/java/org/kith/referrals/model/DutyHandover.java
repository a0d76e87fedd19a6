package org.kith.referrals.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A referral was handed to the duty team. It stays with them until somebody has seen the child after that moment, or the
 * duty team closes it with a reason; nothing else that happens to the referral or its family answers it.
 */
@Entity
public class DutyHandover {
    /** The risk to the children of the family is high. */
    public static final String HIGH_RISK = "high-risk";

    /** A practitioner stepped the referral up to children's social care. */
    public static final String STEP_UP = "step-up";

    /** It came for a child whose family is restricted to named people, who may not have been told. */
    public static final String RESTRICTED = "restricted";

    /** Something about its safety is open, and it moved here from where another council answers. */
    public static final String MOVED_HERE = "moved-here";

    @Id
    private UUID id;

    private UUID familyId;
    private UUID referralId;
    private String reason;
    private Instant handedOverAt;
    private Instant dueAt;
    private Instant seenAt;
    private UUID seenBy;
    private String seenWaitReason;
    private Instant closedAt;
    private UUID closedBy;
    private String closeReason;

    @Version
    private long version;

    DutyHandover() {}

    /** Hands a referral over now; its child is to be seen within that time. */
    public DutyHandover(UUID id, Referral referral, String reason, Instant at, Duration seenWithin) {
        this.id = id;
        this.familyId = referral.familyId();
        this.referralId = referral.id();
        this.reason = reason;
        this.handedOverAt = at;
        this.dueAt = at.plus(seenWithin);
    }

    /** Somebody saw the child. What was seen before the handing over does not answer it; the first time after it counts. */
    public void childSeen(UUID by, Instant at, String wait) {
        if (seenAt == null && !at.isBefore(handedOverAt)) {
            seenAt = at;
            seenBy = by;
            seenWaitReason = wait;
        }
    }

    /** The duty team says why it needs to do nothing more; the first time counts. */
    public void close(UUID by, Instant at, String why) {
        if (closedAt == null) {
            closedAt = at;
            closedBy = by;
            closeReason = why;
        }
    }

    /** Whether the duty team still has it on its list. */
    public boolean open() {
        return seenAt == null && closedAt == null;
    }

    /** Whether it is for the council to which the family moved, and for no other. */
    public boolean isOfMove() {
        return MOVED_HERE.equals(reason);
    }

    public UUID id() {
        return id;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID referralId() {
        return referralId;
    }

    public String reason() {
        return reason;
    }

    /** Since when the duty team has it. */
    public Instant handedOverAt() {
        return handedOverAt;
    }

    /** By when the child is to be seen. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When somebody saw the child after it was handed over; null before. */
    public Instant seenAt() {
        return seenAt;
    }

    public UUID seenBy() {
        return seenBy;
    }

    /** Why seeing the child waited; may be null. */
    public String seenWaitReason() {
        return seenWaitReason;
    }

    public UUID closedBy() {
        return closedBy;
    }

    /** When the duty team closed it; null before. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Why the duty team closed it; null before. */
    public String closeReason() {
        return closeReason;
    }

    public long version() {
        return version;
    }
}
