package org.kith.gateway.portal.volunteers;

import java.util.UUID;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/** A volunteer in the list, without their name. */
record VolunteerLine(
        UUID id, String number, String organisation, StateTag standing, String why, String since, String regular) {
    static VolunteerLine of(Offers.ListedVolunteer volunteer, Words words, Organisations organisations) {
        return new VolunteerLine(
                volunteer.id(),
                Names.shortId(volunteer.id()),
                organisations.name(words, volunteer.organisationId()),
                StateTag.of(words, volunteer.standing()),
                volunteer.standingReason() == null ? "" : words.code("standing-reason", volunteer.standingReason()),
                words.times().day(volunteer.standingAt()),
                volunteer.regularSince() == null
                        ? ""
                        : words.t("volunteers.regular", words.times().day(volunteer.regularSince())));
    }
}
