package org.kith.referrals.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.data.StoredAsCode;

/**
 * A decision to share a family's data with an organisation, or not to (Children Act 2004 section 16LA): who decided,
 * which fields, why, on which lawful basis, and whether the family was told. The database gives access by it
 * and by nothing else.
 */
@Entity
public class SharingDecision {
    /** It gave way to a newer decision of the same organisation. */
    public static final String SUPERSEDED = "superseded";

    /** The family withdrew its agreement. */
    public static final String AGREEMENT_WITHDRAWN = "agreement-withdrawn";

    /** The organisation whose family it is decided not to share with that organisation. */
    public static final String OWNER_DECIDED = "owner-decided";

    /** Who decided sees the family no longer, so what they passed on ended as well. */
    public static final String SHARING_ENDED = "sharing-ended";

    @Id
    private UUID id;

    private UUID familyId;
    private UUID byOrganisationId;
    private UUID withOrganisationId;
    private UUID decidedBy;
    private boolean shared;
    private String fields;
    private String why;

    @StoredAsCode
    private LawfulBasis lawfulBasis;

    private boolean familyTold;
    private Instant decidedAt;
    private Instant endedAt;
    private String endedWhy;

    @Version
    private long version;

    SharingDecision() {}

    /**
     * What was decided.
     *
     * @param with organisation it is about
     * @param shared false for a decision not to share
     * @param fields what is shared; empty for a decision not to
     * @param why in the decider's words
     * @param basis lawful basis; null for a decision not to share
     * @param familyTold whether the family was told
     */
    public record Terms(
            UUID with, boolean shared, Set<SharedField> fields, String why, LawfulBasis basis, boolean familyTold) {}

    /** A decision made now by a person of an organisation. */
    public SharingDecision(UUID id, UUID familyId, UUID byOrganisation, UUID by, Terms terms, Instant at) {
        this.id = id;
        this.familyId = familyId;
        this.byOrganisationId = byOrganisation;
        this.withOrganisationId = terms.with();
        this.decidedBy = by;
        this.shared = terms.shared();
        this.fields = write(terms.fields());
        this.why = terms.why();
        this.lawfulBasis = terms.basis();
        this.familyTold = terms.familyTold();
        this.decidedAt = at;
    }

    /** What was decided, as an event: without which fields or why. */
    public SharingDecided decided() {
        return new SharingDecided(familyId, id, withOrganisationId, shared, decidedAt);
    }

    /** By this decision, one not to share, the organisation lost its last access to the family. */
    public SharingEnded accessEnded() {
        return accessEnded(decidedAt);
    }

    /** With this decision, which ended then, the organisation lost its last access to the family. */
    public SharingEnded accessEnded(Instant at) {
        return new SharingEnded(familyId, id, withOrganisationId, at);
    }

    /** The decision is no longer in force. */
    public void end(String reason, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedWhy = reason;
        }
    }

    /** Whether the organisation sees the family by it. */
    public boolean standing() {
        return shared && endedAt == null;
    }

    /** Fields that are shared. */
    public Set<SharedField> fields() {
        Set<SharedField> set = EnumSet.noneOf(SharedField.class);
        Arrays.stream(fields.split(","))
                .filter(code -> !code.isEmpty())
                .forEach(code -> set.add(SharedField.find(code).orElseThrow()));
        return set;
    }

    private static String write(Collection<SharedField> fields) {
        return fields.stream().map(SharedField::code).sorted().collect(Collectors.joining(","));
    }

    public UUID id() {
        return id;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID byOrganisationId() {
        return byOrganisationId;
    }

    public UUID withOrganisationId() {
        return withOrganisationId;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    /** False for a decision not to share. */
    public boolean shared() {
        return shared;
    }

    public String why() {
        return why;
    }

    /** Lawful basis; null for a decision not to share. */
    public LawfulBasis lawfulBasis() {
        return lawfulBasis;
    }

    /** Whether the family was told. */
    public boolean familyTold() {
        return familyTold;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** When it ended; null while it is in force. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Code of why it ended; null while it is in force. */
    public String endedWhy() {
        return endedWhy;
    }

    public long version() {
        return version;
    }
}
