package org.kith.offers.vetting;

import java.time.LocalDate;
import java.util.UUID;
import org.kith.offers.model.Volunteer;
import org.kith.offers.model.VolunteerDetails;

/**
 * A volunteer for a coordinator.
 *
 * @param id the volunteer
 * @param organisationId organisation that looks after them
 * @param heardOfferId the offer heard at a door, under which doorsteps knows who it is; null when details are kept here
 * @param level check level as last assessed
 * @param validUntil last day it holds, null for level 0
 * @param details who it is; null in lists and when doorsteps keeps it
 */
public record VolunteerView(
        UUID id, UUID organisationId, UUID heardOfferId, int level, LocalDate validUntil, Details details) {
    /**
     * Who it is.
     *
     * @param name their name
     * @param phone their phone number, or null
     * @param postcode their postcode
     */
    public record Details(String name, String phone, String postcode) {}

    static VolunteerView of(Volunteer volunteer, VolunteerDetails details) {
        return new VolunteerView(
                volunteer.id(),
                volunteer.organisationId(),
                volunteer.heardOfferId(),
                volunteer.level(),
                volunteer.validUntil(),
                details == null ? null : new Details(details.name(), details.phone(), details.postcode()));
    }
}
