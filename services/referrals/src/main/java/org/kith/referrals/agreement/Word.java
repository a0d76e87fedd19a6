package org.kith.referrals.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person said about one purpose.
 *
 * @param childId the child it is about; null for all children of the family
 * @param purpose the purpose
 * @param answer what was said
 * @param saidBy who said it, the same text for the same person; null for a withdrawal of which nobody wrote who asked for it
 * @param on day on which it was said
 * @param at when it was recorded
 */
record Word(UUID childId, Purpose purpose, Answer answer, String saidBy, LocalDate on, Instant at) {
    /** Whether it was said later, or on the same day and recorded later. */
    boolean isAfter(Word other) {
        int days = on.compareTo(other.on);
        return days == 0 ? at.isAfter(other.at) : days > 0;
    }

    boolean isAbout(UUID child, Purpose what) {
        return purpose == what && (childId == null || childId.equals(child));
    }
}
