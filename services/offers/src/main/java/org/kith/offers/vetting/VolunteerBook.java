package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;
import org.kith.offers.model.AllVolunteerDetails;
import org.kith.offers.model.Volunteer;
import org.kith.offers.model.Volunteers;

/** Volunteers for coordinators; who one of them is, is told one at a time and noted. */
@ApplicationScoped
class VolunteerBook {
    private final Volunteers volunteers;
    private final AllVolunteerDetails details;
    private final Audit audit;

    VolunteerBook(Volunteers volunteers, AllVolunteerDetails details, Audit audit) {
        this.volunteers = volunteers;
        this.details = details;
        this.audit = audit;
    }

    @Transactional
    List<VolunteerView> list(UUID after, int limit) {
        return volunteers.after(after, limit).stream()
                .map(volunteer -> VolunteerView.of(volunteer, null))
                .toList();
    }

    @Transactional
    VolunteerView read(UUID id) {
        Volunteer volunteer = volunteers.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "volunteer.details.read", "coordination");
        return VolunteerView.of(volunteer, details.findById(id));
    }
}
