package org.kith.referrals.restriction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody who sees a family that is restricted: one who was named, or one of the duty team who broke the restriction. */
@Entity
class RestrictedTo {
    @Id
    private UUID id;

    private UUID personId;
    private Instant addedAt;
    private String brokenReason;
    private Instant until;

    RestrictedTo() {}

    private RestrictedTo(UUID id, UUID personId, Instant addedAt, String brokenReason, Instant until) {
        this.id = id;
        this.personId = personId;
        this.addedAt = addedAt;
        this.brokenReason = brokenReason;
        this.until = until;
    }

    static RestrictedTo named(UUID id, UUID personId, Instant at) {
        return new RestrictedTo(id, personId, at, null, null);
    }

    static RestrictedTo broken(UUID id, UUID personId, String reason, Instant at, Instant until) {
        return new RestrictedTo(id, personId, at, reason, until);
    }

    /** Named no longer. */
    void end(Instant at) {
        until = at;
    }

    boolean isNamed() {
        return brokenReason == null && until == null;
    }

    /** Whether the person sees the family by having broken the restriction. */
    boolean isBrokenBy(UUID person, Instant at) {
        return isBroken() && personId.equals(person) && until.isAfter(at);
    }

    /** How the breaking of the restriction is shown; only of one who broke it. */
    RestrictionView.Broken broken() {
        return new RestrictionView.Broken(personId, addedAt, until, brokenReason);
    }

    /** How it is shown that somebody was named; only of one who was. */
    PastRestriction.Named past() {
        return new PastRestriction.Named(personId, addedAt, until);
    }

    boolean isBroken() {
        return brokenReason != null;
    }

    UUID personId() {
        return personId;
    }

    Instant until() {
        return until;
    }
}
