package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.people.KnownPeople;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.belonging.Belonging;
import org.kith.referrals.records.ChildRecords;

/** A council says that only named people see a family, who they are, and that it is over. Row-level security holds it. */
@ApplicationScoped
class RestrictFamily {
    private final FamilyRestrictionRepository restrictions;
    private final RestrictionAccess mayRestrict;
    private final Access access;
    private final ChildRecords records;
    private final SameChild sameChild;
    private final Belonging belonging;
    private final KnownPeople people;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    RestrictFamily(
            FamilyRestrictionRepository restrictions,
            RestrictionAccess mayRestrict,
            Access access,
            ChildRecords records,
            SameChild sameChild,
            Belonging belonging,
            KnownPeople people,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.restrictions = restrictions;
        this.mayRestrict = mayRestrict;
        this.access = access;
        this.records = records;
        this.sameChild = sameChild;
        this.belonging = belonging;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RestrictionView of(UUID familyId) {
        access.readFamily(familyId, "restriction.read");
        return view(familyId);
    }

    /**
     * The same once more changes nothing.
     *
     * @throws Problem 409 wrong-state when it is restricted to other people or for another reason, or with another record of a child
     */
    @Transactional
    RestrictionView restrict(UUID familyId, NewRestriction body) {
        SeenFamily seen = seen(familyId, "restriction.set");
        Map<UUID, List<UUID>> before = records.lockAll(familyId);
        Optional<FamilyRestriction> inForce = restrictions.ofFamily(familyId);
        if (inForce.filter(FamilyRestriction::isFollowing).isPresent()) {
            // Taken as said, it would be over with the one that it follows.
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The family is restricted with another record of a child. Change who sees it, or lift that and restrict it by itself.");
        }
        Set<UUID> named = named(body.personIds(), true);
        if (inForce.filter(restriction -> !restriction.says(body.reason(), named))
                .isPresent()) {
            // Answered as done, whoever they named would be thought to see the family.
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The family is restricted already, to other people or for another reason. Change who sees it, or lift that first.");
        }
        if (inForce.isEmpty()) {
            Instant now = clock.instant();
            FamilyRestriction restriction =
                    new FamilyRestriction(Ids.next(), familyId, caller.get(), body.reason(), named, now);
            restrictions.persistAndFlush(restriction);
            outbox.publish(restriction.restricted(zone(seen), now));
            outbox.publish(sameChild.restrictOthers(familyId, now));
            outbox.publish(belonging.changed(before));
        }
        return noted(seen, "restriction.set");
    }

    @Transactional
    RestrictionView name(UUID familyId, List<UUID> personIds) {
        SeenFamily seen = seen(familyId, "restriction.people");
        records.lockTogether();
        FamilyRestriction restriction = restrictions
                .ofFamily(familyId)
                .orElseThrow(() -> Problem.of(
                        ProblemType.WRONG_STATE,
                        "The family is not restricted. Restrict it and name the people then."));
        // Who broke it sees the family for a day: named for good is only whom a list names.
        Instant now = clock.instant();
        restriction
                .name(named(personIds, restriction.names(caller.get().person())), zone(seen), now)
                .ifPresent(event -> {
                    outbox.publish(event);
                    restrictions.flush();
                    outbox.publish(sameChild.name(restriction.id(), restriction.named(), "restriction.people", now));
                });
        return noted(seen, "restriction.people");
    }

    @Transactional
    RestrictionView lift(UUID familyId, String reason) {
        SeenFamily seen = seen(familyId, "restriction.lift");
        Map<UUID, List<UUID>> before = records.lockAll(familyId);
        restrictions.ofFamily(familyId).ifPresent(restriction -> {
            Instant now = clock.instant();
            outbox.publish(restriction.lift(caller.get().person(), reason, zone(seen), now));
            restrictions.flush();
            outbox.publish(sameChild.lift(restriction.id(), "restriction.lift", now));
            outbox.publish(belonging.changed(before));
        });
        return noted(seen, "restriction.lift");
    }

    private SeenFamily seen(UUID familyId, String action) {
        restrictions.lock(familyId);
        return mayRestrict.ofCouncil(familyId, action);
    }

    private static String zone(SeenFamily seen) {
        return seen.family().home().zone();
    }

    /** Those whom the caller names: people who have signed in; and the caller. */
    private Set<UUID> named(List<UUID> personIds, boolean andCaller) {
        UUID self = caller.get().person();
        Set<UUID> all = new LinkedHashSet<>();
        if (andCaller) {
            all.add(self);
        }
        for (int i = 0; i < personIds.size(); i++) {
            UUID person = personIds.get(i);
            if (all.add(person) && !person.equals(self)) {
                people.require(person, "/personIds/" + i);
            }
        }
        return all;
    }

    private RestrictionView noted(SeenFamily seen, String action) {
        UUID familyId = seen.family().id();
        seen.grant()
                .decidedIn(familyId)
                .forEach(subject -> audit.allowed(subject, action, seen.grant().basis()));
        restrictions.flush();
        return view(familyId);
    }

    private RestrictionView view(UUID familyId) {
        return restrictions
                .ofFamily(familyId)
                .map(restriction ->
                        restriction.view(caller.get().person(), sameChild.following(restriction.id()), clock.instant()))
                .orElseGet(() -> RestrictionView.none(familyId));
    }
}
