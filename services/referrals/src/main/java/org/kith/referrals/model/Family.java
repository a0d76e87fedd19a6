package org.kith.referrals.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.StoredAsCode;

/** A family as one organisation knows it. Its data leaves that organisation only with a sharing decision. */
@Entity
public class Family {
    @Id
    private UUID id;

    private UUID organisationId;
    private String contactName;
    private String phone;
    private String language;

    @Embedded
    private Home home;

    @Column(updatable = false) // The database changes it: who corrects an address does not choose who decides.
    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private String councilZone;

    @StoredAsCode
    private RiskBand riskBand;

    private int corrections;
    private Instant agreementChangedAt;
    private Instant createdAt;

    @Version
    private long version;

    Family() {}

    /** A family that an organisation now knows. */
    public Family(UUID id, UUID organisationId, Contact contact, Home home, RiskBand risk, Instant createdAt) {
        this.id = id;
        this.organisationId = organisationId;
        this.home = home;
        this.councilZone = home.zone();
        this.riskBand = risk;
        this.createdAt = createdAt;
        this.contactName = contact.name();
        this.phone = contact.phone();
        this.language = contact.language();
    }

    /**
     * How a family is reached.
     *
     * @param name whom to ask for
     * @param phone may be null
     * @param language ISO 639-1 code, null when not known
     */
    public record Contact(String name, String phone, String language) {}

    /** Corrects how the family is reached. */
    public void reach(Contact contact) {
        corrections += contact.equals(contact()) ? 0 : 1;
        contactName = contact.name();
        phone = contact.phone();
        language = contact.language();
    }

    /** Corrects house and street. */
    public void correctAddress(String address) {
        moved(home.withAddress(address));
    }

    /** The family lives elsewhere. */
    public void moved(Home to) {
        corrections += to.isSameAs(home) ? 0 : 1;
        home = to;
    }

    /** The risk to its children is another from now on. */
    public void assess(RiskBand risk) {
        riskBand = risk;
    }

    /** Somebody agreed to something, refused it or took it back: whoever read the family before must read it again. */
    public void agreementChanged(Instant at) {
        agreementChangedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Organisation whose record it is. */
    public UUID organisationId() {
        return organisationId;
    }

    /** How it is reached. */
    public Contact contact() {
        return new Contact(contactName, phone, language);
    }

    public Home home() {
        return home;
    }

    /** The risk to its children in force, whatever its referrals said when they came. */
    public RiskBand riskBand() {
        return riskBand;
    }

    /** When something was last recorded about what it agrees to; null before. */
    public Instant agreementChangedAt() {
        return agreementChangedAt;
    }

    /** When the organisation came to know it. */
    public Instant createdAt() {
        return createdAt;
    }

    /** How often its contact or home was corrected. */
    int corrections() {
        return corrections;
    }

    public long version() {
        return version;
    }
}
