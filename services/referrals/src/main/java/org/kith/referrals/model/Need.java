package org.kith.referrals.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.data.StoredAsCode;

/** Something a family needs, of a kind. It reaches matching only when its referral is accepted and not of high risk. */
@Entity
public class Need {
    @Id
    private UUID id;

    private UUID referralId;
    private UUID childId;
    private UUID replaces;
    private UUID takesUp; // the newest before it that matching was told of

    @StoredAsCode
    private Kind kind;

    private int level;
    private boolean regular;
    private Instant openedAt;

    @StoredAsCode
    private AgeBand ageBand;

    @Embedded
    private NeedRequirements requirements;

    @StoredAsCode
    private NeedState state;

    @Embedded
    private NeedMatches matches = new NeedMatches();

    // Why and when its referral was over, and the need with it unless a match runs. Null when it ended otherwise.
    private String overFor;
    private Instant overAt;
    private Instant endedAt;
    private String endReason;

    @Version
    private long version;

    Need() {}

    /** A need of a child, regular if it asks for somebody every week; level is the check that its kind asks for then. */
    public Need(
            UUID id,
            UUID referralId,
            UUID childId,
            Kind kind,
            boolean regular,
            int level,
            AgeBand ageBand,
            NeedRequirements requirements) {
        this.id = id;
        this.referralId = referralId;
        this.childId = childId;
        this.kind = kind;
        this.regular = regular;
        this.level = level;
        this.ageBand = ageBand;
        this.requirements = requirements;
        this.state = NeedState.OPEN;
    }

    /**
     * Gives the need to matching, or tells it of a change.
     *
     * @throws IllegalStateException for a referral of high risk or one not accepted: no caller may get this far
     */
    public NeedOpened open(Referral referral, Family family, Instant at) {
        if (!referral.matchable(family) || state.ended()) {
            throw new IllegalStateException("this need must not reach matching");
        }
        openedAt = openedAt == null ? at : openedAt;
        return new NeedOpened(
                id,
                takesUp,
                referralId,
                referral.episode(),
                referral.familyId(),
                referral.senderId(),
                referral.receiverId(),
                referral.leadId(),
                kind.code(),
                referral.area(),
                referral.zone(),
                family.riskBand().code(),
                level,
                requirements.gender(),
                ageBand.code(),
                requirements.slots(),
                regular,
                requirements.languageRequired(),
                requirements.languagePreferred(),
                requirements.urgency(),
                at);
    }

    /** The same need once more, under an id of its own: a need that has ended never opens again. */
    public Need again(UUID newId) {
        Need need = new Need(newId, referralId, childId, kind, regular, level, ageBand, requirements);
        need.replaces = id;
        need.takesUp = openedAt == null ? takesUp : id;
        return need;
    }

    /** Asks for something else from now on. */
    public void amend(NeedRequirements other) {
        requirements = other;
    }

    /** Matching found offers; 0 for none. */
    public void suggested(int offers, Instant at) {
        matches.found(offers, at);
        follow();
    }

    public void proposed(Instant at) {
        matches.proposed(at);
        follow();
    }

    /** Family and volunteer said yes. */
    public void matched(UUID match) {
        matches.agreed(match);
        follow();
    }

    /** A proposed or agreed match came to nothing: it is open again, unless another match holds it, or over with its referral. */
    public Optional<NeedNotMet> unmatched(UUID match, String zone, Instant at) {
        matches.ended(match, at);
        return followAndTell(zone, at);
    }

    /** Its referral is over. The need ends with it, or when the match ends that runs: that gives it its outcome. */
    public Optional<NeedNotMet> referralEnded(String zone, String reason, Instant at) {
        if (!state.ended()) {
            overFor = reason;
            overAt = at;
        }
        return followAndTell(zone, at);
    }

    /** A relationship began. */
    public void followedBy(UUID relationship, Instant at) {
        matches.followedBy(relationship, at);
    }

    private void follow() {
        NeedState now = matches.state();
        if (overFor != null && now != NeedState.MATCHED) {
            stands(NeedState.NOT_MET, overFor, overAt);
        } else if (overFor != null || !state.ended()) {
            stands(now, null, null);
        }
    }

    private Optional<NeedNotMet> followAndTell(String zone, Instant at) {
        boolean before = state.ended();
        follow();
        return !before && state.ended() ? told(zone, at) : Optional.empty();
    }

    /** It was met, whatever else was said of its end; the first time is published. */
    public Optional<NeedMet> met(String zone, Instant at) {
        if (state == NeedState.MET) {
            endedAt = at.isBefore(endedAt) ? at : endedAt;
            return Optional.empty();
        }
        end(NeedState.MET, "met", at);
        return Optional.of(new NeedMet(id, referralId, zone, kind.code(), at));
    }

    /** It ended without being met. Only a need that matching knows of is published. */
    public Optional<NeedNotMet> notMet(String zone, String reason, Instant at) {
        if (state.ended()) {
            return Optional.empty();
        }
        end(NeedState.NOT_MET, reason, at);
        return told(zone, at);
    }

    /** Its relationship ended without meeting it. That is why it ended, whether or not the end of its referral was heard of first. */
    public Optional<NeedNotMet> outcomeNotMet(String zone, String reason, Instant at) {
        if (!isOverWithReferral() || state != NeedState.NOT_MET) {
            return notMet(zone, reason, at);
        }
        end(NeedState.NOT_MET, reason, at);
        return Optional.empty();
    }

    private Optional<NeedNotMet> told(String zone, Instant at) {
        return Optional.ofNullable(openedAt)
                .map(told -> new NeedNotMet(id, referralId, zone, kind.code(), endReason, at));
    }

    private void end(NeedState how, String reason, Instant at) {
        overFor = null;
        overAt = null;
        stands(how, reason, at);
    }

    private void stands(NeedState how, String reason, Instant at) {
        state = how;
        endReason = reason;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID referralId() {
        return referralId;
    }

    public UUID childId() {
        return childId;
    }

    /** The need that it takes up again; null for a first one. */
    public UUID replaces() {
        return replaces;
    }

    /** Whether it asks for somebody every week. */
    public boolean regular() {
        return regular;
    }

    public Kind kind() {
        return kind;
    }

    public int level() {
        return level;
    }

    /** Age band of the child when it was referred. */
    public AgeBand ageBand() {
        return ageBand;
    }

    public NeedRequirements requirements() {
        return requirements;
    }

    public NeedState state() {
        return state;
    }

    /** When matching was first told of it; null before. */
    public Instant openedAt() {
        return openedAt;
    }

    /** How many offers matching found last. */
    public int offersSuggested() {
        return matches.offersSuggested();
    }

    /** The agreed match; null when there is none. */
    public UUID matchId() {
        return matches.matchId();
    }

    /** The relationship that followed; null when there is none. */
    public UUID relationshipId() {
        return matches.relationshipId();
    }

    /** Whether its referral was over, and it with that unless a match ran. */
    public boolean isOverWithReferral() {
        return overFor != null;
    }

    /** When it ended; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Code of why it ended; null before. */
    public String endReason() {
        return endReason;
    }
}
