package org.kith.offers.volunteer;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.openapi.CodeOf;

/**
 * A volunteer for a coordinator.
 *
 * @param id the volunteer
 * @param organisationId organisation that looks after them
 * @param level check level as last assessed
 * @param validUntil last day it holds, null for level 0
 * @param standing whether they may be near families at all: clear, under-review or not-suitable
 * @param standingReason why that was last said, null for who was never under review
 * @param standingAt when something was last said about it
 * @param regularSince fourth day within 30 on which they were with families, null when there was none: they are asked what
 *     regular help asks for
 * @param person who it is; null in lists, and until the device has sent it
 */
public record VolunteerView(
        UUID id,
        UUID organisationId,
        int level,
        @Nullable LocalDate validUntil,

        @Schema(enumeration = {"clear", "under-review", "not-suitable"})
        String standing,

        @Nullable @CodeOf(StandingReason.class) String standingReason,
        Instant standingAt,
        @Nullable LocalDate regularSince,
        @Nullable PersonView person) {
    /**
     * Who it is.
     *
     * @param name their name
     * @param phone their phone number, null when none was given or they may not be contacted
     * @param email their e-mail address, null for the same reasons
     * @param postcode their postcode when a coordinator wrote them down, else null
     * @param mayContact whether they may be contacted
     * @param wordingVersion version of the wording they were told, null when a coordinator wrote them down
     */
    public record PersonView(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postcode,
            boolean mayContact,
            @Nullable String wordingVersion) {}

    static VolunteerView of(Volunteer volunteer, StandingChange latest, Person person) {
        return new VolunteerView(
                volunteer.id(),
                volunteer.organisationId(),
                volunteer.level(),
                volunteer.validUntil(),
                volunteer.standing().code(),
                latest == null ? null : latest.reason().code(),
                volunteer.standingAt(),
                volunteer.regularSince(),
                person == null ? null : person.view());
    }
}
