package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.places.GridPoint;

/** A need as the referrals service told of it, and what matching made of it. */
@Entity
@Table(name = "need")
public class Need {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(name = "lead_id")
    private UUID leadId;

    @Column(name = "receiver_sees")
    private boolean receiverSees = true;

    private String state;
    private String kind;
    private String zone;
    private String area;
    private Integer easting;
    private Integer northing;

    @Column(name = "risk_band")
    private String riskBand;

    private Integer level;
    private String gender;

    @Column(name = "age_band")
    private String ageBand;

    private String slots;

    @Column(name = "language_required")
    private String languageRequired;

    @Column(name = "language_preferred")
    private String languagePreferred;

    private Integer urgency;

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant since;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Need() {}

    /** A need that is heard of for the first time. */
    public static Need heard(NeedOpened said, GridPoint home, boolean receiverSees) {
        Need need = new Need();
        need.id = said.needId();
        need.state = NeedState.OPEN.code();
        need.open(said, home, receiverSees);
        return need;
    }

    /** It is wanted, and this is how. A match it already has stays. */
    public void open(NeedOpened said, GridPoint home, boolean receiverSees) {
        referralId = said.referralId();
        familyId = said.familyId();
        senderId = said.senderId();
        receiverId = said.receiverId();
        leadId = said.leadId();
        kind = said.kind();
        zone = said.zone();
        area = said.area();
        easting = home.easting();
        northing = home.northing();
        riskBand = said.riskBand();
        level = said.level();
        gender = said.gender();
        ageBand = said.ageBand();
        slots = said.slots();
        languageRequired = said.languageRequired();
        languagePreferred = said.languagePreferred();
        urgency = said.urgency();
        openedAt = said.at();
        this.receiverSees = receiverSees;
        if (state() != NeedState.MATCHED) {
            reopen(said.at());
        }
    }

    /** Whether the family is shared with the organisation that decides about it; without that nobody works on it. */
    public void receiverSees(boolean sees) {
        receiverSees = sees;
    }

    /** Whether somebody works on it. */
    public boolean receiverSees() {
        return receiverSees;
    }

    /** It is open, and the engine has not looked for it yet. */
    public void reopen(Instant at) {
        state = NeedState.OPEN.code();
        since = at;
        lookedAt = null;
    }

    /** It is open again, but nobody is told of suggestions: who ended its relationship says what comes next. */
    public void freed(Instant at) {
        reopen(at);
        lookedAt = at;
    }

    /** The engine found offers. */
    public MatchSuggested suggested(int offers, Instant at) {
        state = NeedState.SUGGESTED.code();
        since = at;
        lookedAt = at;
        return new MatchSuggested(id, referralId, zone, offers, at);
    }

    /** The engine found none. */
    public NothingFound nothingFound(Instant at) {
        lookedAt = at;
        return new NothingFound(id, referralId, kind, zone, at);
    }

    /** Family and volunteer said yes. */
    public void matched(Instant at) {
        state = NeedState.MATCHED.code();
        since = at;
    }

    /** It is over: what only a search needs is wiped. */
    public void over(NeedState how, Instant at) {
        if (!how.over()) {
            throw new IllegalArgumentException(how + " is not an end");
        }
        state = how.code();
        since = at;
        lookedAt = null;
        area = null;
        easting = null;
        northing = null;
        riskBand = null;
        level = null;
        gender = null;
        ageBand = null;
        slots = null;
        languageRequired = null;
        languagePreferred = null;
        urgency = null;
    }

    /**
     * What the engine needs to know.
     *
     * @throws IllegalStateException when it is over
     */
    public NeedFacts facts() {
        if (state().over()) {
            throw new IllegalStateException("need " + id + " is over");
        }
        return new NeedFacts(
                number,
                kind,
                easting,
                northing,
                zone,
                riskBand,
                level,
                gender,
                ageBand,
                slots,
                languageRequired,
                languagePreferred,
                urgency);
    }

    /** How it is shown to those who work on it. */
    public NeedView view() {
        return new NeedView(
                id,
                referralId,
                state,
                since,
                familyId,
                senderId,
                receiverId,
                leadId,
                kind,
                zone,
                riskBand,
                level,
                gender,
                ageBand,
                slots,
                languageRequired,
                languagePreferred,
                urgency,
                openedAt,
                lookedAt);
    }

    /** How it is shown to who referred it: where it stands. */
    public NeedView senderView() {
        return NeedView.stateOnly(id, referralId, state, since);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its referral. */
    public UUID referralId() {
        return referralId;
    }

    /** The family. */
    public UUID familyId() {
        return familyId;
    }

    /** Organisation that referred. */
    public UUID senderId() {
        return senderId;
    }

    /** Organisation that received and decides. */
    public UUID receiverId() {
        return receiverId;
    }

    /** Practitioner the family can name. */
    public UUID leadId() {
        return leadId;
    }

    /** Code of the kind. */
    public String kind() {
        return kind;
    }

    /** Zone it counts in. */
    public String zone() {
        return zone;
    }

    /** Where it stands. */
    public NeedState state() {
        return NeedState.of(state);
    }

    /** When the engine last looked for this opening; null until it has. */
    public Instant lookedAt() {
        return lookedAt;
    }

    long version() {
        return version;
    }

    String area() {
        return area;
    }

    /** Whether it was opened, for the last time, after this instant. */
    public boolean openedAfter(Instant at) {
        return openedAt != null && openedAt.isAfter(at);
    }
}
