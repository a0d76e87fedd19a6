package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.kit.http.Etags;
import org.kith.kit.problem.Problem;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeedRepository;

/** Locks a match for a step of somebody who works on it: first its need, then the match, both read under the lock. */
@ApplicationScoped
class LockMatch {
    private final MatchingAccess access;
    private final OpenNeedRepository needs;
    private final MatchRepository matches;

    LockMatch(MatchingAccess access, OpenNeedRepository needs, MatchRepository matches) {
        this.access = access;
        this.needs = needs;
        this.matches = matches;
    }

    Match forStep(UUID id, String ifMatch, String action) {
        Match seen = access.matchToWorkOn(id, action);
        // A transaction that held the lock may have changed both rows, or hidden them from the caller.
        if (needs.findForUpdate(seen.needId()).isEmpty()) {
            throw Problem.notFound();
        }
        Match match = matches.refreshForUpdate(seen).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, match.version());
        return match;
    }
}
