package org.kith.matching.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What checks were said to be cleared, and until when they hold.
 *
 * @param level 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed; null when nothing was said
 * @param validUntil last day they hold; null when there are none
 * @param saidAt when it was said; null when nothing was
 */
public record Clearance(Integer level, LocalDate validUntil, Instant saidAt) {
    /**
     * What counts when both the offer and its volunteer were spoken of: the newer word decides the level, and the day is the
     * earlier of the two, because an offer may need more than the level (training, references) and a level may have lapsed.
     */
    public static Clearance of(Clearance offer, Clearance volunteer) {
        if (volunteer.saidAt == null || !volunteer.saidAt.isAfter(offer.saidAt)) {
            return offer;
        }
        return new Clearance(
                volunteer.level,
                volunteer.level == 0 ? null : earlier(offer.validUntil, volunteer.validUntil),
                volunteer.saidAt);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
