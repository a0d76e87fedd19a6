package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.OpenNeedRepository;

/**
 * Cancels what is proposed of a family and a volunteer whom a lead found unsuitable for its children. What both have agreed to goes on
 * until its own lead ends it, who may know more.
 */
@ApplicationScoped
class CancelBarred {
    static final String UNSUITABLE = "unsuitable";

    private final MatchRepository matches;
    private final OpenNeedRepository needs;
    private final MatchEndings endings;
    private final Clock clock;

    CancelBarred(MatchRepository matches, OpenNeedRepository needs, MatchEndings endings, Clock clock) {
        this.matches = matches;
        this.needs = needs;
        this.endings = endings;
        this.clock = clock;
    }

    void cancel(UUID family, UUID volunteer) {
        matches.proposedOfPair(family, volunteer).forEach(match -> {
            needs.findForUpdate(match.needId());
            matches.refreshForUpdate(match)
                    .filter(proposed -> proposed.state() == MatchState.PROPOSED)
                    .ifPresent(proposed ->
                            endings.cancelProposal(proposed, Decliner.PRACTITIONER, UNSUITABLE, clock.instant()));
        });
    }
}
