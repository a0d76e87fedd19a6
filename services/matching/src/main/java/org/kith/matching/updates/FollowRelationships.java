package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.FamilyLock;
import org.kith.matching.family.SameChild;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.DeclinedPairs;
import org.kith.matching.model.HelpedBefore;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.OpenNeedRepository;

/** Follows the relationships that agreed matches lead to. */
@ApplicationScoped
public class FollowRelationships {
    private static final String VOLUNTEER = "volunteer";

    private final FamilyLock families;
    private final DeclinedPairs declinedPairs;
    private final SameChild sameChild;
    private final CancelBarred cancelBarred;
    private final MatchRepository matches;
    private final OpenNeedRepository needs;
    private final HelpedBefore helped;
    private final MatchEndings endings;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    FollowRelationships(
            FamilyLock families,
            DeclinedPairs declinedPairs,
            SameChild sameChild,
            CancelBarred cancelBarred,
            MatchRepository matches,
            OpenNeedRepository needs,
            HelpedBefore helped,
            MatchEndings endings,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.families = families;
        this.declinedPairs = declinedPairs;
        this.sameChild = sameChild;
        this.cancelBarred = cancelBarred;
        this.matches = matches;
        this.needs = needs;
        this.helped = helped;
        this.endings = endings;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** A relationship followed a match. */
    public void started(RelationshipStarted event) {
        matches.findByIdOptional(event.matchId()).ifPresent(match -> match.followedBy(event.relationshipId()));
    }

    /** Somebody was in contact with the family: only what the volunteer did is help. It is never heard before the beginning. */
    public void contact(ContactMade event) {
        if (event.by().equals(VOLUNTEER)) {
            helped.add(event.relationshipId(), event.at());
        }
    }

    /**
     * A relationship ended, and its match with it. The referrals service decides next whether the need was met. When its lead ended it
     * because the volunteer is unsuitable, the two are never brought together again, nor the volunteer with another record of
     * the family's children.
     */
    public void ended(RelationshipEnded event) {
        if (event.reason().equals(CancelBarred.UNSUITABLE)) {
            bar(event.familyId(), event.volunteerId(), event.matchId(), event.at());
        }
        matches.findByIdOptional(event.matchId())
                .filter(match -> match.state() == MatchState.AGREED)
                .ifPresent(match -> {
                    needs.findForUpdate(match.needId());
                    endings.endWithRelationship(match, event.reason(), clock.instant());
                    wakeUp.afterCommit();
                });
    }

    /** The same is said of a relationship that had ended for another reason. */
    public void unsuitable(VolunteerUnsuitable event) {
        bar(event.familyId(), event.volunteerId(), event.matchId(), event.at());
    }

    private void bar(UUID family, UUID volunteer, UUID match, Instant at) {
        families.lockFamily(family);
        List<UUID> records =
                Stream.concat(Stream.of(family), sameChild.of(family).stream()).toList();
        needs.lockOfFamilies(records);
        declinedPairs.bar(family, volunteer, match, at);
        records.forEach(record -> cancelBarred.cancel(record, volunteer));
        wakeUp.afterCommit();
    }
}
