package org.kith.matching.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The check level an event reported as cleared, and until when it is valid.
 *
 * @param level 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed; null if nothing was reported
 * @param validUntil last day it is valid; null if there is none
 * @param reportedAt when it was reported; null if nothing was
 */
public record Clearance(Integer level, LocalDate validUntil, Instant reportedAt) {
    /**
     * Combines the reports about an offer and about its volunteer. The later report decides the level. The day is the earlier
     * of the two, because an offer may require more than the level (training, references) and a level may have expired.
     */
    public static Clearance of(Clearance offer, Clearance volunteer) {
        if (volunteer.reportedAt == null || !volunteer.reportedAt.isAfter(offer.reportedAt)) {
            return offer;
        }
        return new Clearance(
                volunteer.level,
                volunteer.level == 0 ? null : earlier(offer.validUntil, volunteer.validUntil),
                volunteer.reportedAt);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
