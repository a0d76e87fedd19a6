package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.HelpedBefore;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.OpenNeedRepository;

/** Follows the relationships that agreed matches lead to. */
@ApplicationScoped
public class FollowRelationships {
    private final MatchRepository matches;
    private final OpenNeedRepository needs;
    private final HelpedBefore helped;
    private final MatchEndings endings;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    FollowRelationships(
            MatchRepository matches,
            OpenNeedRepository needs,
            HelpedBefore helped,
            MatchEndings endings,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.matches = matches;
        this.needs = needs;
        this.helped = helped;
        this.endings = endings;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** A relationship followed a match. */
    public void started(RelationshipStarted event) {
        matches.findByIdOptional(event.matchId()).ifPresent(match -> {
            match.followedBy(event.relationshipId());
            helped.add(match.familyId(), match.offerId(), event.at());
        });
    }

    /** A relationship ended, and its match with it. The referrals service decides next whether the need was met. */
    public void ended(RelationshipEnded event) {
        matches.findByIdOptional(event.matchId())
                .filter(match -> match.state() == MatchState.AGREED)
                .ifPresent(match -> {
                    needs.findForUpdate(match.needId());
                    endings.endWithRelationship(match, event.reason(), clock.instant());
                    wakeUp.afterCommit();
                });
    }
}
