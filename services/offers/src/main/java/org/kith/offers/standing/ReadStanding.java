package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;
import org.kith.offers.volunteer.StandingChanges;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/** Shows coordinators a volunteer's standing; looking is noted in the volunteer's audit. */
@ApplicationScoped
class ReadStanding {
    private final Volunteers volunteers;
    private final StandingChanges changes;
    private final Audit audit;

    ReadStanding(Volunteers volunteers, StandingChanges changes, Audit audit) {
        this.volunteers = volunteers;
        this.changes = changes;
        this.audit = audit;
    }

    /** A standing with the version of the volunteer. */
    record Versioned(StandingView view, long version) {}

    @Transactional
    Versioned of(UUID volunteerId) {
        Volunteer volunteer = volunteers.findByIdOptional(volunteerId).orElseThrow(Problem::notFound);
        audit.allowed(volunteerId, "volunteer.standing.read", "vetting");
        return shown(volunteer);
    }

    /** With what this transaction wrote. */
    Versioned shown(Volunteer volunteer) {
        volunteers.flush();
        return new Versioned(StandingView.of(volunteer, changes.of(volunteer.id())), volunteer.version());
    }
}
