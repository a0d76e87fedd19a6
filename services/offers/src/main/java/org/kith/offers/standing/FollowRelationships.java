package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.StandingReason;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/** Hears from those who work with families that a volunteer is unsuitable; which family it was is not kept here. */
@ApplicationScoped
public class FollowRelationships {
    private static final String UNSUITABLE = "unsuitable";

    private final Volunteers volunteers;
    private final ChangeStanding changeStanding;
    private final AssessVolunteer assessVolunteer;

    FollowRelationships(Volunteers volunteers, ChangeStanding changeStanding, AssessVolunteer assessVolunteer) {
        this.volunteers = volunteers;
        this.changeStanding = changeStanding;
        this.assessVolunteer = assessVolunteer;
    }

    /** A lead who ends a relationship because the volunteer is unsuitable puts them under review. */
    @Transactional
    public void ended(RelationshipEnded event) {
        if (event.reason().equals(UNSUITABLE)) {
            volunteers.findForUpdate(event.volunteerId()).ifPresent(this::review);
        }
    }

    /** So does a lead who says it of a relationship that had ended for another reason. */
    @Transactional
    public void unsuitable(VolunteerUnsuitable event) {
        volunteers.findForUpdate(event.volunteerId()).ifPresent(this::review);
    }

    private void review(Volunteer volunteer) {
        changeStanding.countAgainst(volunteer, StandingReason.UNSUITABLE_IN_RELATIONSHIP);
        assessVolunteer.assess(volunteer);
    }
}
