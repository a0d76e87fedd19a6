package org.kith.doorsteps.walk;

import java.time.Instant;
import java.util.Optional;
import org.kith.contracts.vocabulary.KnockOutcome;

/** An offer or a need is heard in a conversation, and an outcome that says so comes with one. */
final class WhatWasHeardMustFitTheOutcome implements KnockRule {
    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        KnockOutcome outcome = KnockOutcome.find(knock.outcome()).orElseThrow();
        if (outcome == KnockOutcome.OFFER_HEARD && knock.offers().isEmpty()) {
            return Optional.of(new Refusal("offer-missing", "Say which offer was heard.", "/offers"));
        }
        if (outcome == KnockOutcome.NEED_HEARD && knock.needs().isEmpty()) {
            return Optional.of(new Refusal("need-missing", "Say which need was heard.", "/needs"));
        }
        boolean heard = !knock.offers().isEmpty() || !knock.needs().isEmpty();
        return heard && !Conversation.is(outcome)
                ? Optional.of(new Refusal(
                        "outcome-without-conversation", "With this outcome nobody said anything.", "/outcome"))
                : Optional.empty();
    }
}
