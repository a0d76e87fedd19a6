package org.kith.referrals.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** Status of a referral; the referrer always sees it. */
public enum ReferralState implements Coded {
    /** Stored; the decision clock runs. */
    RECEIVED,
    /** Somebody of the receiver has read it. */
    ACKNOWLEDGED,
    /** Signposted, stepped up or declined, with a reason. */
    DECIDED,
    /** Accepted: the network helps. */
    OPEN,
    /** Ended, with how it ended. */
    CLOSED,
    /** Taken back by the sender. */
    WITHDRAWN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more happens unless it is reopened. */
    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** The state of a code; empty when there is none. */
    public static Optional<ReferralState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
