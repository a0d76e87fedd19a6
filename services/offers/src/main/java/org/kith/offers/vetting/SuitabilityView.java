package org.kith.offers.vetting;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;
import org.kith.offers.offer.OfferState;
import org.kith.offers.suitability.CheckKind;
import org.kith.offers.suitability.Missing;

/**
 * What is known of a volunteer's suitability and what their offers still need.
 *
 * @param volunteerId the volunteer
 * @param on the day it was looked at
 * @param level check level held: 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and home assessed
 * @param validUntil last day it holds, null for level 0
 * @param checks checks seen, newest first
 * @param references references that came
 * @param training courses completed
 * @param offers the volunteer's offers and what each still needs
 * @param missing all that is missing for any of them, each once
 */
public record SuitabilityView(
        UUID volunteerId,
        LocalDate on,
        int level,
        @Nullable LocalDate validUntil,
        List<CheckView> checks,
        List<ReferenceView> references,
        List<TrainingView> training,
        List<OfferNeeds> offers,
        List<Missing> missing) {
    /**
     * A check.
     *
     * @param id of the record
     * @param kind code of the check's kind
     * @param issuedOn day of issue
     * @param expiresOn last day it counts
     * @param seenOn day it was seen
     * @param seenBy who saw it
     * @param counts whether it counts today
     * @param ended why it counts no longer before its last day, withdrawn or changed; else null
     * @param endedOn day on which that was found, else null
     */
    public record CheckView(
            UUID id,
            @CodeOf(CheckKind.class) String kind,
            LocalDate issuedOn,
            LocalDate expiresOn,
            LocalDate seenOn,
            UUID seenBy,
            boolean counts,

            @Schema(enumeration = {"withdrawn", "changed"}) @Nullable
            String ended,

            @Nullable LocalDate endedOn) {}

    /**
     * A reference.
     *
     * @param id of the record
     * @param relation code of who wrote it
     * @param satisfactory whether it counts
     * @param receivedOn day it came
     */
    public record ReferenceView(
            UUID id, @CodeOf(Referee.class) String relation, boolean satisfactory, LocalDate receivedOn) {}

    /**
     * A course.
     *
     * @param id of the record
     * @param course code of the course
     * @param completedOn day it was completed
     * @param expiresOn last day it counts
     * @param counts whether it counts today
     */
    public record TrainingView(UUID id, String course, LocalDate completedOn, LocalDate expiresOn, boolean counts) {}

    /**
     * What an offer asks for.
     *
     * @param offerId the offer
     * @param kind code of its kind
     * @param state heard, in-checks, open, paused or withdrawn
     * @param levelAsked check level asked for today
     * @param basis act, regulation or policy that asks for it
     * @param missing what is missing, empty when nothing is
     */
    public record OfferNeeds(
            UUID offerId,
            @CodeOf(Kind.class) String kind,
            @CodeOf(OfferState.class) String state,
            int levelAsked,
            String basis,
            List<Missing> missing) {}
}
