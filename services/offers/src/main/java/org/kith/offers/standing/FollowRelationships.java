package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.Contacts;
import org.kith.offers.volunteer.StandingReason;
import org.kith.offers.volunteer.Volunteer;

/** Hears from those who work with families that a volunteer is unsuitable; which family it was is not kept here. */
@ApplicationScoped
public class FollowRelationships {
    private static final String UNSUITABLE = "unsuitable";

    private final Contacts contacts;
    private final ChangeStanding changeStanding;
    private final AssessVolunteer assessVolunteer;

    FollowRelationships(Contacts contacts, ChangeStanding changeStanding, AssessVolunteer assessVolunteer) {
        this.contacts = contacts;
        this.changeStanding = changeStanding;
        this.assessVolunteer = assessVolunteer;
    }

    /** Before the batch locks any row: see {@link Contacts#lock}. */
    @Transactional
    public void lock(List<RelationshipEnded> events) {
        if (events.stream().anyMatch(event -> event.reason().equals(UNSUITABLE))) {
            contacts.lock();
        }
    }

    /** A lead who ends a relationship because the volunteer is unsuitable puts them under review. */
    @Transactional
    public void ended(RelationshipEnded event) {
        if (event.reason().equals(UNSUITABLE)) {
            changeStanding.begin(event.volunteerId()).ifPresent(this::review);
        }
    }

    /** Before the batch locks any row, as for an end. */
    @Transactional
    public void lockFor(List<VolunteerUnsuitable> events) {
        contacts.lock();
    }

    /** So does a lead who says it of a relationship that had ended for another reason. */
    @Transactional
    public void unsuitable(VolunteerUnsuitable event) {
        changeStanding.begin(event.volunteerId()).ifPresent(this::review);
    }

    private void review(Volunteer volunteer) {
        changeStanding.countAgainst(volunteer, StandingReason.UNSUITABLE_IN_RELATIONSHIP);
        assessVolunteer.assess(volunteer);
    }
}
