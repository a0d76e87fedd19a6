package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;

/** Records a no to a proposed match, or the end of an agreed one. */
@ApplicationScoped
class EndMatch {
    private final LockMatch lock;
    private final MatchRepository matches;
    private final MatchEndings endings;
    private final CurrentCaller caller;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    EndMatch(
            LockMatch lock,
            MatchRepository matches,
            MatchEndings endings,
            CurrentCaller caller,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.lock = lock;
        this.matches = matches;
        this.endings = endings;
        this.caller = caller;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    @Transactional
    Match decline(UUID id, String ifMatch, DeclineMatchRequest request) {
        Match match = lock.forStep(id, ifMatch, "match.decline");
        Decliner by = Decliner.of(request.by());
        boolean forOneOfThePair = by == Decliner.FAMILY || by == Decliner.VOLUNTEER;
        if (!forOneOfThePair && !caller.get().is(by.code())) {
            throw Problem.field("/by", "not-yours", "You can say no for the family, the volunteer or your own role.");
        }
        endings.decline(match, by, request.reason(), clock.instant());
        return changed(match);
    }

    @Transactional
    Match end(UUID id, String ifMatch, EndMatchRequest request) {
        Match match = lock.forStep(id, ifMatch, "match.end");
        endings.end(match, request.reason(), clock.instant());
        return changed(match);
    }

    private Match changed(Match match) {
        matches.flush();
        wakeUp.afterCommit();
        return match;
    }
}
