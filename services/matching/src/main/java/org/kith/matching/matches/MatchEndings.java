package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import org.kith.contracts.EventPayload;
import org.kith.kit.outbox.Outbox;
import org.kith.matching.model.DeclinedPairs;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.Match;
import org.kith.matching.model.NeedEnds;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.matching.model.SpacesLedger;

/**
 * The ways a match can end: the space is given back, and the need waits again unless it is over. It is over too if something ended it
 * while the match ran, such as the end of its referral, or if the match ends because the need is met.
 */
@ApplicationScoped
public class MatchEndings {
    private static final String NEED_MET = "need-met";

    private final OpenNeedRepository needs;
    private final NeedEnds ends;
    private final SpacesLedger ledger;
    private final DeclinedPairs declinedPairs;
    private final Outbox outbox;

    MatchEndings(
            OpenNeedRepository needs, NeedEnds ends, SpacesLedger ledger, DeclinedPairs declinedPairs, Outbox outbox) {
        this.needs = needs;
        this.ends = ends;
        this.ledger = ledger;
        this.declinedPairs = declinedPairs;
        this.outbox = outbox;
    }

    /** Somebody said no: family and volunteer are not suggested to each other again. */
    void decline(Match match, Decliner by, String reason, Instant at) {
        cancelProposal(match, by, reason, at);
        declinedPairs.add(match, by, reason, at);
    }

    /** A proposal is cancelled for a reason that does not concern the pair: they may be suggested to each other again. */
    public void cancelProposal(Match match, Decliner by, String reason, Instant at) {
        release(match, match.declined(by, reason, at), need -> need.reopen(at), at);
    }

    /** An agreed match ends, and the engine searches for another offer unless the need is met. */
    public void end(Match match, String reason, Instant at) {
        if (reason.equals(NEED_MET)) {
            ends.ofNeed(match.needId(), NeedState.MET, at);
        }
        release(match, match.ended(reason, at), need -> need.reopen(at), at);
    }

    /** An agreed match ends with its relationship: the engine does not search until the referrals service opens the need again. */
    public void endWithRelationship(Match match, String reason, Instant at) {
        release(match, match.ended(reason, at), need -> need.reopenWithoutSearch(at), at);
    }

    private void release(Match match, EventPayload ending, Consumer<OpenNeed> reopen, Instant at) {
        needs.findForUpdate(match.needId())
                .filter(need -> !need.state().isOver())
                .ifPresent(
                        need -> ends.endOf(need).ifPresentOrElse(how -> need.end(how, at), () -> reopen.accept(need)));
        outbox.publish(ending);
        ledger.giveBack(match, at).ifPresent(outbox::publish);
    }
}
