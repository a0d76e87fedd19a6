package org.kith.referrals.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.identity.Caller;
import org.kith.referrals.model.Family;

/** The risk to the children of a family became another: who said so, when and why. Never changed afterwards. */
@Entity
public class RiskAssessment {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Rows are found by it.
    private UUID familyId;

    @StoredAsCode
    private RiskBand previous;

    @StoredAsCode
    private RiskBand riskBand;

    private String reason;
    private UUID organisationId;
    private UUID assessedBy;
    private Instant assessedAt;
    private boolean sameChild;
    private UUID raisedIn;

    RiskAssessment() {}

    /** @param raisedIn another record of a child, in which it was raised; null when it was raised in this one */
    RiskAssessment(UUID id, Family family, RiskBand previous, String reason, Caller by, Instant at, UUID raisedIn) {
        this.id = id;
        this.familyId = family.id();
        this.previous = previous;
        this.riskBand = family.riskBand();
        this.reason = reason;
        this.organisationId = by.organisation();
        this.assessedBy = by.person();
        this.assessedAt = at;
        this.sameChild = raisedIn != null;
        this.raisedIn = raisedIn;
    }

    /**
     * How it is shown; its reason only to whom it is for, and so who said it of another record of a child.
     *
     * @param seen records that the reader may see
     * @param higher other records at a higher risk that the reader may see
     */
    RiskView view(boolean words, Set<UUID> seen, List<UUID> higher) {
        boolean who = words || !sameChild;
        return new RiskView(
                id,
                previous == null ? null : previous.code(),
                riskBand.code(),
                words ? reason : null,
                who ? organisationId : null,
                who ? assessedBy : null,
                assessedAt,
                sameChild,
                raisedIn != null && seen.contains(raisedIn) ? raisedIn : null,
                higher);
    }

    UUID id() {
        return id;
    }

    /** The other record of a child in which it was raised; null when it was raised in this one. */
    UUID raisedIn() {
        return raisedIn;
    }

    UUID organisationId() {
        return organisationId;
    }
}
