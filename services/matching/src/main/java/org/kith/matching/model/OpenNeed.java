package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.StoredAsCode;
import org.kith.places.geometry.GridPoint;

/** A need as known from the events of the referrals service, and its state in matching. */
@Entity
public class OpenNeed {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    private UUID referralId;
    private int episode;
    private UUID familyId;
    private UUID senderId;
    private UUID receiverId;
    private UUID leadId;
    private boolean receiverSees = true;

    @StoredAsCode
    private NeedState state;

    private String kind;
    private String zone;
    private String area;
    private Integer easting;
    private Integer northing;

    @StoredAsCode
    private RiskBand riskBand;

    private Integer level;
    private String gender;
    private String ageBand;
    private String slots;
    private String languageRequired;
    private String languagePreferred;
    private Integer urgency;
    private boolean regular;
    private Instant openedAt;
    private Instant wantedSince;
    private long openedSequence;
    private Instant since;
    private Instant searchedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected OpenNeed() {}

    /** A need that becomes known. */
    public static OpenNeed of(NeedOpened event, long sequence, GridPoint home, boolean receiverSees) {
        OpenNeed need = new OpenNeed();
        need.id = event.needId();
        need.state = NeedState.OPEN;
        need.wantedSince = event.at();
        need.open(event, sequence, home, receiverSees);
        return need;
    }

    /**
     * It is opened, or asks for something else from now on. A match it already has stays; an older word, and one about a need that
     * is over, changes nothing, but that it was wanted before: what begins again has an id of its own.
     */
    public void open(NeedOpened event, long sequence, GridPoint home, boolean sees) {
        wantedSince = event.at().isBefore(wantedSince) ? event.at() : wantedSince;
        if (state.isOver() || sequence <= openedSequence) {
            return;
        }
        referralId = event.referralId();
        episode = event.episode();
        familyId = event.familyId();
        senderId = event.senderId();
        receiverId = event.receiverId();
        leadId = event.leadId();
        kind = event.kind();
        zone = event.zone();
        area = event.area();
        easting = home.easting();
        northing = home.northing();
        riskBand = RiskBand.find(event.riskBand()).orElseThrow();
        level = event.level();
        gender = event.gender();
        ageBand = event.ageBand();
        slots = event.slots();
        regular = event.regular();
        languageRequired = event.languageRequired();
        languagePreferred = event.languagePreferred();
        urgency = event.urgency();
        openedAt = event.at();
        openedSequence = sequence;
        receiverSees = sees;
        if (state != NeedState.MATCHED) {
            reopen(event.at());
        }
    }

    /** Whether the organisation that decides about it may see the family; without that nobody works on it. */
    public void receiverSees(boolean sees) {
        receiverSees = sees;
    }

    /** It waits for a match, and the engine has not searched for this opening yet. */
    public void reopen(Instant at) {
        state = NeedState.OPEN;
        since = at;
        searchedAt = null;
    }

    /** It waits again without a new search: the referrals service decides what follows an ended relationship. */
    public void reopenWithoutSearch(Instant at) {
        reopen(at);
        searchedAt = at;
    }

    /** The engine found offers. */
    public MatchSuggested suggested(int offers, Instant at) {
        state = NeedState.SUGGESTED;
        since = at;
        searchedAt = at;
        return new MatchSuggested(id, referralId, zone, offers, at);
    }

    /** The engine found no offer. */
    public NothingFound nothingFound(Instant at) {
        searchedAt = at;
        return new NothingFound(id, referralId, kind, zone, at);
    }

    /** Family and volunteer agreed. */
    public void matched(Instant at) {
        state = NeedState.MATCHED;
        since = at;
    }

    /** It is over, for good: the attributes that only a search needs are blanked. Of two ends the one that weighs more counts. */
    public void end(NeedState how, Instant at) {
        if (!how.isOver()) {
            throw new IllegalArgumentException(how + " is not an end");
        }
        if (state.isOver() && state.compareTo(how) >= 0) {
            return;
        }
        state = how;
        since = at;
        searchedAt = null;
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

    /** The attributes the engine matches on. It must not be over. */
    public NeedFacts facts() {
        if (state.isOver()) {
            throw new IllegalStateException("need " + id + " is over");
        }
        return new NeedFacts(
                number,
                kind,
                easting,
                northing,
                zone,
                riskBand.code(),
                level,
                gender,
                ageBand,
                slots,
                regular,
                languageRequired,
                languagePreferred,
                urgency);
    }

    /** The view of those who work on it; {@code held}: nothing new begins for the family at present. */
    public NeedView view(boolean held) {
        return new NeedView(
                id,
                referralId,
                state.code(),
                since,
                familyId,
                senderId,
                receiverId,
                leadId,
                kind,
                zone,
                riskBand == null ? null : riskBand.code(),
                level,
                gender,
                ageBand,
                slots,
                languageRequired,
                languagePreferred,
                urgency,
                wantedSince,
                searchedAt,
                held);
    }

    /** The view of the organisation that referred it: its state. */
    public NeedView senderView() {
        return NeedView.stateOnly(id, referralId, state.code(), since);
    }

    /** Whether it belongs to this episode of its referral or to one before. */
    public boolean isOfEpisode(int last) {
        return episode <= last;
    }

    /** Whether it was last opened after this instant. */
    public boolean openedAfter(Instant at) {
        return openedAt != null && openedAt.isAfter(at);
    }

    int episode() {
        return episode;
    }

    Instant openedAt() {
        return openedAt;
    }

    public boolean receiverSees() {
        return receiverSees;
    }

    public UUID id() {
        return id;
    }

    public UUID referralId() {
        return referralId;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID senderId() {
        return senderId;
    }

    public UUID receiverId() {
        return receiverId;
    }

    public UUID leadId() {
        return leadId;
    }

    public String kind() {
        return kind;
    }

    public String zone() {
        return zone;
    }

    public NeedState state() {
        return state;
    }

    /** When the engine searched for this opening; null until it has. */
    public Instant searchedAt() {
        return searchedAt;
    }

    String area() {
        return area;
    }

    long version() {
        return version;
    }
}
