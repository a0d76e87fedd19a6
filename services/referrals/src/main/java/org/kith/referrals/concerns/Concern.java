package org.kith.referrals.concerns;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernClosed;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.identity.Caller;

/** A safeguarding concern with the duty team. It never waits in a queue and never enters matching. */
@Entity
class Concern {
    private static final Duration OLDEST = Duration.ofDays(31);

    @Id
    private UUID id;

    private String sentId;

    @StoredAsCode
    private ConcernSource source;

    private UUID organisationId;
    private UUID raisedBy;
    private boolean raisedByHelper;
    private boolean raisedBySystem;
    private UUID doorId;
    private UUID knockId;
    private UUID walkId;
    private UUID familyId;
    private boolean familyClaimed;

    @Embedded
    private FamilyOpening opening;

    private boolean familyHeld;
    private UUID referralId;
    private String what;
    private boolean immediateDanger;
    private String area;
    private String zone;
    private boolean placeUncertain;
    private Instant raisedAt;

    @Embedded
    private ConcernSteps steps;

    @Version
    private long version;

    Concern() {}

    /**
     * A concern as it is received. Its clock runs from when it was raised.
     *
     * @param id the one it was sent under, or one of its own
     */
    Concern(UUID id, ConcernStatement statement, Caller by, Instant receivedAt, Duration seenWithin) {
        this.id = id;
        sentId = statement.sentId();
        source = statement.source();
        organisationId = by.organisation();
        raisedBy = by.person();
        raisedByHelper = by.is(Role.VOLUNTEER);
        raisedBySystem = by.is(Role.SYSTEM);
        doorId = statement.place().doorId();
        knockId = statement.place().knockId();
        walkId = statement.place().walkId();
        familyId = statement.subject().familyId();
        familyClaimed = statement.subject().claimed();
        referralId = statement.subject().referralId();
        what = statement.what();
        immediateDanger = statement.immediateDanger();
        area = statement.place().area();
        zone = statement.place().zone();
        placeUncertain = statement.place().uncertain();
        raisedAt = statement.raisedAt();
        steps = new ConcernSteps(receivedAt, (isClockDoubtful(receivedAt) ? receivedAt : raisedAt).plus(seenWithin));
    }

    /** A device brings what is weeks old, and a clock that was never set looks like years. */
    private boolean isClockDoubtful(Instant receivedAt) {
        return raisedAt.isBefore(receivedAt.minus(OLDEST));
    }

    ConcernRaised raised() {
        return new ConcernRaised(id, source.code(), immediateDanger, toldBack(), area, zone, steps.receivedAt());
    }

    /**
     * Whether a statement under the same id, by the same person and in the same words is this one: it says nothing else of
     * where and about whom, and no danger that was not said before. What is closed is not added to.
     */
    boolean isSameAs(ConcernStatement statement) {
        return sentId.equals(statement.sentId())
                && what.equals(statement.what())
                && (immediateDanger || !statement.immediateDanger())
                && MaybeKnown.agree(walkId, statement.place().walkId())
                && MaybeKnown.agree(knockId, statement.place().knockId())
                && (MaybeKnown.agree(doorId, statement.place().doorId()) || isAtOneKnock(statement))
                && MaybeKnown.agree(familyId, statement.subject().familyId())
                && MaybeKnown.agree(referralId, statement.subject().referralId())
                && (!steps.isClosed() || lacks(statement) == 0);
    }

    /** One knock is at one door: it has the id that its device gave it until doorsteps says which of its doors that is. */
    private boolean isAtOneKnock(ConcernStatement statement) {
        return knockId != null
                && knockId.equals(statement.place().knockId())
                && placeUncertain != statement.place().uncertain();
    }

    /** How much of what a statement says is not known here. */
    int lacks(ConcernStatement statement) {
        return (int) Stream.of(
                        MaybeKnown.isNew(walkId, statement.place().walkId()),
                        MaybeKnown.isNew(knockId, statement.place().knockId()),
                        MaybeKnown.isNew(doorId, statement.place().doorId()),
                        MaybeKnown.isNew(familyId, statement.subject().familyId()),
                        MaybeKnown.isNew(referralId, statement.subject().referralId()))
                .filter(lacking -> lacking)
                .count();
    }

    /** Takes over what a repeat knows and this does not, if there is anything. Where another council turns out to be, it begins again. */
    boolean complete(ConcernStatement statement, ConcernSteps.Again again) {
        ConcernStatement.Whereabouts place = statement.place();
        boolean nearer =
                !steps.isClosed() && place.zone() != null && (zone == null || placeUncertain && !place.uncertain());
        boolean seen = !steps.isClosed()
                && familyClaimed
                && !statement.subject().claimed()
                && familyId.equals(statement.subject().familyId());
        if (lacks(statement) == 0 && !nearer && !seen) {
            return false;
        }
        if (nearer) {
            area = place.area();
            zone = place.zone();
            placeUncertain = place.uncertain();
            doorId = place.doorId() == null ? doorId : place.doorId();
            steps.beginAgain(again, immediateDanger);
        }
        familyClaimed = familyId == null || seen ? statement.subject().claimed() : familyClaimed;
        walkId = MaybeKnown.known(walkId, place.walkId());
        knockId = MaybeKnown.known(knockId, place.knockId());
        doorId = MaybeKnown.known(doorId, place.doorId());
        familyId = MaybeKnown.known(familyId, statement.subject().familyId());
        referralId = MaybeKnown.known(referralId, statement.subject().referralId());
        source = source == ConcernSource.DIRECT ? statement.source() : source;
        return true;
    }

    /** The duty team has read it; the first time counts and is published. */
    Optional<ConcernAcknowledged> acknowledge(Caller by, Instant at) {
        return steps.acknowledge(by, at)
                ? Optional.of(new ConcernAcknowledged(id, toldBack(), zone, raisedAt, at))
                : Optional.empty();
    }

    /** Somebody saw the child; the first time counts. */
    void seen(Caller by, Instant at, String wait) {
        steps.seen(by, at, wait);
    }

    /**
     * The duty team opens the family that somebody named who does not see it; the first time counts.
     *
     * @param named the family of the referral that was named without one, null when there is none
     */
    void openFamily(UUID named, Caller by, Instant at, String why) {
        if (familyId == null && named != null) {
            familyId = named;
            familyClaimed = true;
        }
        if (familyClaimed && opening == null) {
            opening = new FamilyOpening(by, at, why);
        }
    }

    /** The family that is to be held for it and was not yet; null when there is none. */
    UUID familyToHold() {
        return familyHeld || steps.isClosed() ? null : familySeen();
    }

    void familyIsHeld() {
        familyHeld = true;
    }

    /** The family that its raiser saw or the duty team opened; null when there is none. */
    UUID familySeen() {
        return familyClaimed && opening == null ? null : familyId;
    }

    UUID familyId() {
        return familyId;
    }

    /** What the duty team says of its outcome in its own words; nothing when that is blank. */
    void addReason(String words) {
        steps.addReason(words);
    }

    /** It is for one council's duty team, perhaps elsewhere than it was raised: what another one did answers nothing there. */
    void beginAgain(boolean elsewhere, ConcernSteps.Again again) {
        placeUncertain = placeUncertain || elsewhere;
        steps.beginAgain(again, immediateDanger);
    }

    /** The referral that was named without its family; null when there is none. */
    UUID referralToOpen() {
        return familyId == null ? referralId : null;
    }

    /** Whether no place says which council's it is. */
    boolean isWithoutPlace() {
        return zone == null || placeUncertain;
    }

    boolean isClosed() {
        return steps.isClosed();
    }

    /** The duty team closes it; the first time counts and is published. */
    Optional<ConcernClosed> close(ConcernOutcome how, Caller by, Instant at) {
        return steps.close(how, by, at)
                ? Optional.of(new ConcernClosed(id, toldBack(), how.code(), zone, raisedAt, at))
                : Optional.empty();
    }

    /** The member of staff who is told what became of it; an event never carries a helper's id. */
    private UUID toldBack() {
        return raisedByHelper ? null : raisedBy;
    }

    boolean raisedBy(UUID person) {
        return person.equals(raisedBy);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** As it is read; without where it is for a raiser from whom the family is hidden: that may be where it lives now. */
    ConcernView view(Instant now, boolean withPlace, boolean ofOtherCouncil, List<UUID> passedBy) {
        return new ConcernView(
                id,
                source.code(),
                steps.state(),
                immediateDanger,
                organisationId,
                raisedBy,
                raisedBySystem,
                doorId,
                knockId,
                walkId,
                familyId,
                familyClaimed,
                opening == null ? null : opening.at(),
                opening == null ? null : opening.by(),
                opening == null ? null : opening.why(),
                referralId,
                withPlace ? zone : null,
                withPlace ? area : null,
                placeUncertain,
                what,
                raisedAt,
                isClockDoubtful(steps.receivedAt()),
                steps.receivedAt(),
                steps.acknowledgedAt(),
                steps.acknowledgedBy(),
                steps.seenAt(),
                steps.seenBy(),
                steps.seenWaitReason(),
                steps.closedAt(),
                steps.closedBy(),
                steps.outcome(),
                withPlace ? steps.outcomeReason() : null,
                ofOtherCouncil,
                passedBy,
                steps.dueAt(),
                steps.isOverdue(now),
                ConcernView.ADVICE);
    }
}
