package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kith.kit.data.Locks;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.KnownFamilies;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.matching.model.SpacesLedger;

/** A person proposes a pair. Need and offer are locked in this order, so that of two proposals for the last space one fails. */
@ApplicationScoped
class ProposeMatch {
    private final MatchRepository matches;
    private final OpenNeedRepository needs;
    private final KnownOfferRepository offers;
    private final Locks locks;
    private final SpacesLedger ledger;
    private final KnownFamilies families;
    private final CheckPair check;
    private final MatchingAccess access;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    ProposeMatch(
            MatchRepository matches,
            OpenNeedRepository needs,
            KnownOfferRepository offers,
            Locks locks,
            SpacesLedger ledger,
            KnownFamilies families,
            CheckPair check,
            MatchingAccess access,
            CurrentCaller caller,
            Outbox outbox,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.matches = matches;
        this.needs = needs;
        this.offers = offers;
        this.locks = locks;
        this.ledger = ledger;
        this.families = families;
        this.check = check;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    @Transactional
    Created propose(ProposeMatchRequest request) {
        OpenNeed seen = access.needToWorkOn(request.needId(), "match.propose");
        OpenNeed need = needs.refreshForUpdate(seen).orElseThrow(Problem::notFound);
        families.requireNothingStops(need.familyId());
        if (!need.state().isWaiting()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "The need is " + need.state().code() + ".");
        }
        matches.ongoingOf(need.id()).ifPresent(ongoing -> {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The need has a match that is " + ongoing.state().code() + "; it must be declined or ended first.");
        });
        KnownOffer offer = offers.findForUpdate(request.offerId()).orElseThrow(CheckPair::unknownOffer);
        // One adult looks after the children of all their offers, so proposals of two of them wait for each other.
        locks.lock("volunteer", offer.volunteerId());
        int score = check.mayBeProposed(need, offer);
        Instant now = clock.instant();
        Match match = new Match(Ids.next(), need, offer, score, caller.get().person(), now);
        matches.persistAndFlush(match);
        outbox.publish(List.of(ledger.take(offer, match, now), match.proposed()));
        wakeUp.afterCommit();
        return Created.of(match.id(), match.version());
    }
}
