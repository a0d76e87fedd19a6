package org.kith.offers.standing;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.offers.volunteer.StandingChange;
import org.kith.offers.volunteer.Volunteer;

/**
 * Whether a volunteer may be near families at all, and all that was said about it.
 *
 * @param volunteerId the volunteer
 * @param standing clear, under-review or not-suitable
 * @param changes what was said, newest first; empty for who was never under review
 */
public record StandingView(
        UUID volunteerId,

        @Schema(enumeration = {"clear", "under-review", "not-suitable"})
        String standing,

        List<ChangeView> changes) {
    /**
     * Something that was said.
     *
     * @param id of the row
     * @param standing standing from then on
     * @param reason why, a code
     * @param note what the coordinator wrote, null when nothing
     * @param decidedBy who said so, null when it followed from something that was recorded or that happened
     * @param organisationId their organisation, null for the same reason
     * @param decidedAt when
     */
    public record ChangeView(
            UUID id,

            @Schema(enumeration = {"clear", "under-review", "not-suitable"})
            String standing,

            String reason,
            @Nullable String note,
            @Nullable UUID decidedBy,
            @Nullable UUID organisationId,
            Instant decidedAt) {
        static ChangeView of(StandingChange change) {
            return new ChangeView(
                    change.id(),
                    change.standing().code(),
                    change.reason().code(),
                    change.note(),
                    change.decidedBy(),
                    change.organisationId(),
                    change.decidedAt());
        }
    }

    static StandingView of(Volunteer volunteer, List<StandingChange> changes) {
        return new StandingView(
                volunteer.id(),
                volunteer.standing().code(),
                changes.stream().map(ChangeView::of).toList());
    }
}
