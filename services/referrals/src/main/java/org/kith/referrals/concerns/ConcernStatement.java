package org.kith.referrals.concerns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A concern as somebody raises it, before it is stored.
 *
 * @param sentId its id as it was sent, or one made from what was sent
 * @param source where it comes from
 * @param what in the raiser's words
 * @param immediateDanger whether a child is said to be in danger now, or may be
 * @param raisedAt when it was raised
 * @param subject whom it is about, as far as the raiser says
 * @param place where it is, as far as anybody knows
 */
record ConcernStatement(
        String sentId,
        ConcernSource source,
        String what,
        boolean immediateDanger,
        Instant raisedAt,
        Subject subject,
        Whereabouts place) {

    /**
     * Whom it is about.
     *
     * @param familyId the family, or null
     * @param referralId the referral, or null
     * @param claimed whether who raised it does not see the family they name
     */
    record Subject(UUID familyId, UUID referralId, boolean claimed) {}

    /**
     * Where it is.
     *
     * @param doorId the door, or null
     * @param knockId the knock, or null
     * @param walkId the walk, or null
     * @param area code of the statistical area, null when it is not known
     * @param zone code of the zone, null when it is not known
     * @param uncertain whether area and zone are a guess
     */
    record Whereabouts(UUID doorId, UUID knockId, UUID walkId, String area, String zone, boolean uncertain) {
        boolean onAWalk() {
            return doorId != null || knockId != null || walkId != null;
        }

        Whereabouts asGuess() {
            return new Whereabouts(doorId, knockId, walkId, area, zone, true);
        }

        /** The same with the area and zone of the family it turned out to be about. */
        Whereabouts in(String itsArea, String itsZone) {
            return new Whereabouts(doorId, knockId, walkId, itsArea, itsZone, false);
        }
    }

    /** What is locked while it is stored: everything that was sent under its id. */
    UUID lock() {
        return named(sentId);
    }

    /** The same about the family that the raiser sees. */
    ConcernStatement about(UUID familyId, String area, String zone) {
        return new ConcernStatement(
                sentId,
                source,
                what,
                immediateDanger,
                raisedAt,
                new Subject(familyId, subject.referralId(), false),
                place.in(area, zone));
    }

    /** The same with the referral that it names in its words alone: that is of another family than the one it names. */
    ConcernStatement withReferralInWords() {
        return new ConcernStatement(
                sentId,
                source,
                what + "\n(Sent with it, referralId: " + subject.referralId() + ", of another family)",
                immediateDanger,
                raisedAt,
                new Subject(subject.familyId(), null, subject.claimed()),
                place);
    }

    /** The same where the place is a guess. */
    ConcernStatement atUncertainPlace() {
        return new ConcernStatement(sentId, source, what, immediateDanger, raisedAt, subject, place.asGuess());
    }

    /** An id made from a text: the same text, the same id. */
    static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
