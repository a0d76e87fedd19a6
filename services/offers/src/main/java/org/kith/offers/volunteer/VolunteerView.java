package org.kith.offers.volunteer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A volunteer for a coordinator.
 *
 * @param id the volunteer, and the person they are
 * @param organisationId organisation that looks after them
 * @param level check level as last assessed
 * @param validUntil last day it holds, null for level 0
 * @param person who it is; null in lists, and until the device has sent it
 */
public record VolunteerView(UUID id, UUID organisationId, int level, LocalDate validUntil, PersonView person) {
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
            String name, String phone, String email, String postcode, boolean mayContact, String wordingVersion) {}

    static VolunteerView listed(Volunteer volunteer) {
        return of(volunteer, null);
    }

    static VolunteerView of(Volunteer volunteer, Person person) {
        return new VolunteerView(
                volunteer.id(),
                volunteer.organisationId(),
                volunteer.level(),
                volunteer.validUntil(),
                person == null ? null : person.view());
    }
}
