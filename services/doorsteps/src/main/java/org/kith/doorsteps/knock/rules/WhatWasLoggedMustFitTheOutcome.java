package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.util.Optional;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.walk.Conversation;

/** An offer or a need comes from a conversation, and an outcome that names one comes with it. */
final class WhatWasLoggedMustFitTheOutcome implements KnockRule {
    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        KnockOutcome outcome = KnockOutcome.find(knock.outcome()).orElseThrow();
        if (outcome == KnockOutcome.OFFER_HEARD && knock.offers().isEmpty()) {
            return Optional.of(new Refusal("offer-missing", "Say what is offered.", "/offers"));
        }
        if (outcome == KnockOutcome.NEED_HEARD && knock.needs().isEmpty()) {
            return Optional.of(new Refusal("need-missing", "Say what is needed.", "/needs"));
        }
        boolean logged = !knock.offers().isEmpty() || !knock.needs().isEmpty();
        return logged && !Conversation.is(outcome)
                ? Optional.of(new Refusal(
                        "outcome-without-conversation", "With this outcome there was no conversation.", "/outcome"))
                : Optional.empty();
    }
}
