package org.kith.referrals.concerns;

import org.kith.contracts.vocabulary.Coded;

/** Where a concern came from. */
enum ConcernSource implements Coded {
    /** Raised on a walk, at a door or near it. */
    KNOCK("knock"),
    /** Raised about a referral. */
    REFERRAL("referral"),
    /** Raised by somebody signed in, about a family or about nobody in particular. */
    DIRECT("direct");

    private final String code;

    ConcernSource(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
