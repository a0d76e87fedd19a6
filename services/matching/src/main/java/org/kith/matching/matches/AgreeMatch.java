package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.KnownFamilies;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;

/** Records that the family or the volunteer said yes. With the second yes every rule is checked again. */
@ApplicationScoped
class AgreeMatch {
    private final LockMatch lock;
    private final MatchRepository matches;
    private final OpenNeedRepository needs;
    private final KnownOfferRepository offers;
    private final CheckPair check;
    private final KnownFamilies families;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    AgreeMatch(
            LockMatch lock,
            MatchRepository matches,
            OpenNeedRepository needs,
            KnownOfferRepository offers,
            CheckPair check,
            KnownFamilies families,
            CurrentCaller caller,
            Outbox outbox,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.lock = lock;
        this.matches = matches;
        this.needs = needs;
        this.offers = offers;
        this.check = check;
        this.families = families;
        this.caller = caller;
        this.outbox = outbox;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    @Transactional
    Match familyAgrees(UUID id, String ifMatch) {
        Match match = lock.forStep(id, ifMatch, "match.family-agrees");
        Instant now = clock.instant();
        match.familyAgrees(caller.get().person(), now);
        return agreed(match, now);
    }

    @Transactional
    Match volunteerAgrees(UUID id, String ifMatch) {
        Match match = lock.forStep(id, ifMatch, "match.volunteer-agrees");
        Instant now = clock.instant();
        match.volunteerAgrees(caller.get().person(), now);
        return agreed(match, now);
    }

    private Match agreed(Match match, Instant now) {
        if (match.bothAgree()) {
            families.requireNothingStops(match.familyId());
            OpenNeed need = needs.findById(match.needId());
            check.mayBeAgreed(need, offers.findForUpdate(match.offerId()).orElseThrow());
            need.matched(now);
            outbox.publish(match.agreed(now));
        }
        matches.flush();
        wakeUp.afterCommit();
        return match;
    }
}
