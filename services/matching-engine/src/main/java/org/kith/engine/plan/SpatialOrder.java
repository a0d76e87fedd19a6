package org.kith.engine.plan;

import java.util.Collection;
import java.util.Comparator;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/**
 * An order in which what is near each other comes close together (Morton 1966): each search then meets in the processor's cache what the
 * searches before it met. In the order of urgency a plan for a country took three times as long.
 */
final class SpatialOrder {
    /** The most urgent first, because fewer assignments then change later. Among equals whoever was named first keeps what they had. */
    private static final Comparator<NeedProfile> URGENT_FIRST =
            Comparator.comparingInt(NeedProfile::urgency).reversed();

    /** Where families live, cell by cell. */
    private static final Comparator<NeedProfile> NEEDS = Comparator.<NeedProfile>comparingLong(
                    need -> cell(need.easting(), need.northing()))
            .thenComparing(URGENT_FIRST);

    private static final Comparator<OfferProfile> OFFERS =
            Comparator.comparingLong(offer -> cell(offer.easting(), offer.northing()));

    /** Fewer needs than these are in the cache anyway. */
    private static final int MANY = 20_000;

    /** A cell is 2,048 m wide. */
    private static final int CELL_BITS = 11;

    private static final long EVEN_BITS = 0x5555_5555_5555_5555L;

    private SpatialOrder() {}

    /** The offers in the order in which a plan with so many needs takes them. */
    static Collection<OfferProfile> of(Collection<OfferProfile> offers, int needs) {
        return needs > MANY ? offers.stream().sorted(OFFERS).toList() : offers;
    }

    /** The order in which a plan with so many needs takes those of one subproblem. */
    static Comparator<NeedProfile> ofNeeds(int needs) {
        return needs > MANY ? NEEDS : URGENT_FIRST;
    }

    private static long cell(int easting, int northing) {
        return Long.expand(easting >> CELL_BITS, EVEN_BITS) | Long.expand(northing >> CELL_BITS, ~EVEN_BITS);
    }
}
