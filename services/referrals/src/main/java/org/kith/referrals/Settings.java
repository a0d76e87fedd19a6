package org.kith.referrals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What a network decides for itself, under {@code kith.referrals.}. */
@ConfigMapping(prefix = "kith.referrals")
public interface Settings {
    /** First letters of every reference: the network's short name. */
    @WithDefault("NW")
    String referencePrefix();

    /** The duty team's clock. */
    Duty duty();

    /** The intake of concerns. */
    Concerns concerns();

    /** What workers may spend alone. */
    Spend spend();

    /** By when the duty team sees a child. */
    interface Duty {
        /** After a high-risk referral, a step-up or a concern. */
        @WithDefault("PT24H")
        Duration seenWithin();

        /** After a concern that says immediate danger. */
        @WithDefault("PT1H")
        Duration immediateDangerWithin();
    }

    /** How concerns are taken in. */
    interface Concerns {
        /** Requests under way; one more is told at once to ring the council. */
        @WithDefault("64")
        int mostAtOnce();

        /** Time for the concerns of one batch; what is not stored by then is answered as such. */
        @WithDefault("PT3S")
        Duration within();

        /** Concerns of one person in an hour that get the clock of immediate danger; more of them wait behind others'. */
        @WithDefault("20")
        int urgentPerHour();

        /** Concerns of one person in an hour; one more is told to ring the council. */
        @WithDefault("2000")
        int mostPerHour();
    }

    /** Delegated limits. */
    interface Spend {
        /** Limit of a role that has none of its own. */
        Limit otherwise();

        /** Limits by role. */
        Map<String, Limit> role();

        /** Window in which spends on one referral are summed. */
        @WithDefault("P30D")
        java.time.Period window();
    }

    /** What one worker may spend without asking anybody. */
    interface Limit {
        /** At once, in pence. */
        @WithDefault("10000")
        int perSpendPence();

        /** On one referral within the window, in pence. */
        @WithDefault("25000")
        int perReferralPence();
    }
}
