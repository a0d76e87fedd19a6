package org.kith.referrals.concerns;

import java.util.UUID;

/** What a concern says or leaves out: what is not known is no difference, and is learnt from who says it. */
final class MaybeKnown {
    private MaybeKnown() {}

    static boolean agree(UUID here, UUID there) {
        return here == null || there == null || here.equals(there);
    }

    static boolean isNew(UUID here, UUID there) {
        return here == null && there != null;
    }

    static UUID known(UUID here, UUID there) {
        return here == null ? there : here;
    }
}
