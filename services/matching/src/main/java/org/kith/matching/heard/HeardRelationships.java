package org.kith.matching.heard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.matching.engine.Nudge;
import org.kith.matching.matches.Endings;
import org.kith.matching.model.Helped;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.Needs;

/** What became of agreed matches. */
@ApplicationScoped
class HeardRelationships {
    private final MatchStore matches;
    private final Needs needs;
    private final Helped helped;
    private final Endings endings;
    private final Nudge nudge;
    private final Clock clock;

    HeardRelationships(MatchStore matches, Needs needs, Helped helped, Endings endings, Nudge nudge, Clock clock) {
        this.matches = matches;
        this.needs = needs;
        this.helped = helped;
        this.endings = endings;
        this.nudge = nudge;
        this.clock = clock;
    }

    void started(RelationshipStarted said) {
        matches.findByIdOptional(said.matchId()).ifPresent(match -> {
            match.followedBy(said.relationshipId());
            helped.note(match.familyId(), match.offerId(), said.at());
        });
    }

    /** The need is open again, quietly: the referrals service says next whether it was met. */
    void ended(RelationshipEnded said) {
        matches.findByIdOptional(said.matchId())
                .filter(match -> match.state() == MatchState.AGREED)
                .ifPresent(match -> {
                    needs.lock(match.needId());
                    endings.endQuietly(match, said.reason(), clock.instant());
                    nudge.afterCommit();
                });
    }
}
