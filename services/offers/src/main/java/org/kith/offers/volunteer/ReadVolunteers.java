package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Entities;
import org.kith.kit.problem.Problem;

/** Volunteers for coordinators; who one of them is, is shown one at a time and noted. */
@ApplicationScoped
class ReadVolunteers {
    private final Volunteers volunteers;
    private final Entities entities;
    private final Audit audit;

    ReadVolunteers(Volunteers volunteers, Entities entities, Audit audit) {
        this.volunteers = volunteers;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    List<VolunteerView> list(UUID after, int limit) {
        return volunteers.after(after, limit).stream()
                .map(VolunteerView::listed)
                .toList();
    }

    @Transactional
    VolunteerView read(UUID id) {
        Volunteer volunteer = volunteers.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "person.read", "coordination");
        return entities.find(Person.class, id)
                // A name that another organisation sent under this id says nothing about this volunteer.
                .filter(person -> person.organisationId().equals(volunteer.organisationId()))
                .map(person -> VolunteerView.of(volunteer, person))
                .orElseGet(() -> VolunteerView.of(volunteer, null));
    }
}
