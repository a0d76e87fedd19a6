package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import org.kith.kit.outbox.Outbox;
import org.kith.matching.model.Capacity;
import org.kith.matching.model.Match;
import org.kith.matching.model.Need;
import org.kith.matching.model.Needs;
import org.kith.matching.model.SaidNo;

/** The ways a match comes to nothing: the place goes back, the need is open again unless it is over. */
@ApplicationScoped
public class Endings {
    private final Needs needs;
    private final Capacity capacity;
    private final SaidNo saidNo;
    private final Outbox outbox;

    Endings(Needs needs, Capacity capacity, SaidNo saidNo, Outbox outbox) {
        this.needs = needs;
        this.capacity = capacity;
        this.saidNo = saidNo;
        this.outbox = outbox;
    }

    /** Somebody said no: the two are not suggested to each other again. */
    void decline(Match match, String by, String reason, Instant at) {
        declineWithoutNo(match, by, reason, at);
        saidNo.note(match, by, reason, at);
    }

    /** A proposed match is off for a reason that says nothing of the two. */
    public void declineWithoutNo(Match match, String by, String reason, Instant at) {
        var declined = match.declined(by, reason, at);
        freed(match, need -> need.reopen(at));
        outbox.publish(declined);
        capacity.giveBack(match, at).ifPresent(outbox::publish);
    }

    /** An agreed match is over and somebody else may be looked for. */
    public void end(Match match, String reason, Instant at) {
        end(match, reason, at, need -> need.reopen(at));
    }

    /** An agreed match is over with its relationship. */
    public void endQuietly(Match match, String reason, Instant at) {
        end(match, reason, at, need -> need.freed(at));
    }

    private void end(Match match, String reason, Instant at, Consumer<Need> need) {
        var ended = match.ended(reason, at);
        freed(match, need);
        outbox.publish(ended);
        capacity.giveBack(match, at).ifPresent(outbox::publish);
    }

    private void freed(Match match, Consumer<Need> then) {
        needs.lock(match.needId()).filter(need -> !need.state().over()).ifPresent(then);
    }
}
