package org.kith.referrals.restriction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.kit.identity.Caller;
import org.kith.kit.time.Ids;

/**
 * While it is open only the people named see the family, whoever they work for. Somebody of the duty team who breaks it sees
 * the family for a day. Once lifted it is over: another one is set anew.
 */
@Entity
class FamilyRestriction {
    /** For how long somebody sees the family who broke the restriction. */
    static final Duration BROKEN_FOR = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID familyId;
    private UUID organisationId;
    private UUID setBy;
    private String reason;
    private Instant setAt;

    private Instant liftedAt;
    private UUID liftedBy;
    private String liftReason;
    private UUID follows;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "restriction_id", nullable = false, updatable = false)
    @OrderBy("addedAt, id")
    private List<RestrictedTo> people = new ArrayList<>();

    @Version
    private long version;

    FamilyRestriction() {}

    /** From now on only these people see the family. */
    FamilyRestriction(UUID id, UUID familyId, Caller by, String reason, Set<UUID> people, Instant at) {
        this.id = id;
        this.familyId = familyId;
        this.organisationId = by.organisation();
        this.setBy = by.person();
        this.reason = reason;
        this.setAt = at;
        people.forEach(person -> this.people.add(RestrictedTo.named(Ids.next(), person, at)));
    }

    /** What others are told of it. */
    FamilyRestricted restricted(String zone, Instant at) {
        return new FamilyRestricted(familyId, id, named(), zone, at);
    }

    /**
     * From now on these people are named and nobody else; who broke it goes on seeing the family for their time.
     *
     * @return the event; empty when the same people were named before
     */
    Optional<FamilyRestricted> name(Set<UUID> others, String zone, Instant at) {
        List<UUID> before = named();
        if (before.size() == others.size() && others.containsAll(before)) {
            return Optional.empty();
        }
        people.stream()
                .filter(one -> one.isNamed() && !others.contains(one.personId()))
                .forEach(one -> one.end(at));
        others.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> people.add(RestrictedTo.named(Ids.next(), person, at)));
        return Optional.of(restricted(zone, at));
    }

    /** Everybody sees the family again who would without it. */
    RestrictionLifted lift(UUID by, String why, String zone, Instant at) {
        liftedAt = at;
        liftedBy = by;
        liftReason = why;
        return new RestrictionLifted(familyId, id, zone, at);
    }

    /** Somebody of the duty team sees the family for a day, with the reason. */
    void breakFor(UUID person, String why, Instant at) {
        people.add(RestrictedTo.broken(Ids.next(), person, why, at, at.plus(BROKEN_FOR)));
    }

    /** What others are told of the last time it was broken. */
    RestrictionBroken broken(UUID councilId, String zone, Instant at) {
        RestrictedTo last = people.getLast();
        return new RestrictionBroken(familyId, id, last.personId(), councilId, last.until(), zone, at);
    }

    /** Whether these people are named, and nobody else, for that reason. */
    boolean says(String why, Set<UUID> people) {
        return reason.equals(why) && people.equals(Set.copyOf(named()));
    }

    /** Whether the person is named; who broke it is not by that. */
    boolean names(UUID person) {
        return named().contains(person);
    }

    /** Whether it is that of another record of a child, and over with that. */
    boolean isFollowing() {
        return follows != null;
    }

    /** How it is shown to somebody who sees it, with the families whose restriction follows this one. */
    RestrictionView view(UUID reader, List<UUID> following, Instant at) {
        return new RestrictionView(
                familyId,
                setAt,
                setBy,
                organisationId,
                reason,
                named(),
                broken(),
                people.stream()
                        .filter(one -> one.isBrokenBy(reader, at))
                        .map(RestrictedTo::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                following);
    }

    /** Whether the person set, lifted or broke it, or was named. */
    boolean concerned(UUID person) {
        return person.equals(setBy)
                || person.equals(liftedBy)
                || people.stream().anyMatch(one -> one.personId().equals(person));
    }

    /**
     * How it is shown among all of the family.
     *
     * @param words whether why and whom are for the reader
     */
    PastRestriction past(boolean words) {
        return new PastRestriction(
                id,
                setAt,
                setBy,
                organisationId,
                follows != null,
                words ? reason : null,
                liftedAt,
                liftedBy,
                words ? liftReason : null,
                words
                        ? people.stream()
                                .filter(one -> !one.isBroken())
                                .map(RestrictedTo::past)
                                .toList()
                        : null,
                words ? broken() : null);
    }

    private List<RestrictionView.Broken> broken() {
        return people.stream()
                .filter(RestrictedTo::isBroken)
                .map(RestrictedTo::broken)
                .toList();
    }

    UUID id() {
        return id;
    }

    /** Who is named. */
    List<UUID> named() {
        return people.stream()
                .filter(RestrictedTo::isNamed)
                .map(RestrictedTo::personId)
                .toList();
    }
}
