package org.kith.referrals.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** Why the duty team has a referral, since when, and by when the child is to be seen. */
@Embeddable
public class Duty {
    /** The risk band is high. */
    public static final String HIGH_RISK = "high-risk";

    /** A practitioner stepped it up to children's social care. */
    public static final String STEP_UP = "step-up";

    @Column(name = "duty_reason")
    private String reason;

    @Column(name = "duty_at")
    private Instant since;

    @Column(name = "duty_due_at")
    private Instant dueAt;

    Duty() {}

    Duty(String reason, Instant since, Duration seenWithin) {
        this.reason = reason;
        this.since = since;
        this.dueAt = since.plus(seenWithin);
    }

    public String reason() {
        return reason;
    }

    /** Since when the duty team has it. */
    public Instant since() {
        return since;
    }

    /** By when the child is to be seen. */
    public Instant dueAt() {
        return dueAt;
    }
}
