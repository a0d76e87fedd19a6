package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeed;

/** Ends a need that is locked, and what is under way for it. */
@ApplicationScoped
class EndNeed {
    static final String RISK_HIGH = "risk-high";
    static final String AGREEMENT_WITHDRAWN = "agreement-withdrawn";

    /** Reasons for which an agreed match ends at once; for others it goes on until somebody ends its relationship. */
    private static final Set<String> ENDS_WHAT_WAS_AGREED = Set.of(RISK_HIGH, AGREEMENT_WITHDRAWN);

    private final MatchRepository matches;
    private final MatchEndings endings;
    private final Clock clock;

    EndNeed(MatchRepository matches, MatchEndings endings, Clock clock) {
        this.matches = matches;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * A proposal is cancelled. An agreed match ends with its relationship, or at once if the risk is high or the family
     * withdraws its agreement. While it goes on so does its need, unless that is met: {@link MatchEndings} ends it as was said meanwhile.
     */
    void end(OpenNeed need, NeedState how, Decliner by, String reason) {
        Instant now = clock.instant();
        Optional<Match> ongoing = matches.ongoingOf(need.id());
        ongoing.ifPresent(match -> endMatch(match, by, reason, now));
        if (how != NeedState.NOT_MET || ongoing.isEmpty() || ongoing.get().state() != MatchState.AGREED) {
            need.end(how, now);
        }
    }

    /** Nobody sees the need or any match of it any more, because its family withdrew its agreement. */
    void forget(OpenNeed need) {
        end(need, NeedState.FORGOTTEN, Decliner.FAMILY, AGREEMENT_WITHDRAWN);
        matches.ofNeed(need.id()).forEach(Match::forget);
    }

    private void endMatch(Match match, Decliner by, String reason, Instant at) {
        if (match.state() == MatchState.PROPOSED) {
            endings.cancelProposal(match, by, reason, at);
        } else if (ENDS_WHAT_WAS_AGREED.contains(reason)) {
            endings.endWithRelationship(match, reason, at);
        }
    }
}
