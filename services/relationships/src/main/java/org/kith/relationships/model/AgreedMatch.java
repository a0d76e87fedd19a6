package org.kith.relationships.model;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;

/** What the agreed match brought together; it stays as it was. */
@Embeddable
class AgreedMatch {
    private UUID matchId;
    private UUID needId;
    private UUID referralId;
    private UUID familyId;
    private UUID offerId;
    private UUID volunteerId;

    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private UUID senderId;

    private UUID receiverId;
    private String kind;
    private String zone;

    protected AgreedMatch() {}

    AgreedMatch(MatchAgreed match) {
        this.matchId = match.matchId();
        this.needId = match.needId();
        this.referralId = match.referralId();
        this.familyId = match.familyId();
        this.offerId = match.offerId();
        this.volunteerId = match.volunteerId();
        this.senderId = match.senderId();
        this.receiverId = match.receiverId();
        this.kind = match.kind();
        this.zone = match.zone();
    }

    /** Whether the help comes near children; help of a kind that is not known is taken to. */
    boolean comesNearChildren() {
        return Kind.find(kind)
                .map(known -> known.closeness() != Closeness.NO_CONTACT)
                .orElse(true);
    }

    UUID matchId() {
        return matchId;
    }

    UUID needId() {
        return needId;
    }

    UUID referralId() {
        return referralId;
    }

    UUID familyId() {
        return familyId;
    }

    UUID offerId() {
        return offerId;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    UUID receiverId() {
        return receiverId;
    }

    /** Code of the kind of help. */
    String kind() {
        return kind;
    }

    String zone() {
        return zone;
    }
}
