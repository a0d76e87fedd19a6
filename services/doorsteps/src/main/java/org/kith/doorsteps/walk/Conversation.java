package org.kith.doorsteps.walk;

import java.util.EnumSet;
import java.util.Set;
import org.kith.contracts.vocabulary.KnockOutcome;

/** Which outcomes are a conversation: somebody opened and talked. "Not now" and "no, thank you" are not. */
public final class Conversation {
    private static final Set<KnockOutcome> OUTCOMES =
            EnumSet.of(KnockOutcome.CONVERSATION, KnockOutcome.OFFER_HEARD, KnockOutcome.NEED_HEARD);

    private Conversation() {}

    /** Whether the outcome is one. */
    public static boolean is(KnockOutcome outcome) {
        return OUTCOMES.contains(outcome);
    }
}
