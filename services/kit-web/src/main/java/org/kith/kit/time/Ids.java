package org.kith.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids. All ids of Kith are UUID version 7 (RFC 9562): unique anywhere, in order of time. */
public final class Ids {
    private Ids() {}

    /** A new id, greater than those made before it by this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
