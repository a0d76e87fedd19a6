package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Entities;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.offers.suitability.Standing;

/** Volunteers for coordinators; who one of them is, is shown one at a time and noted. */
@ApplicationScoped
class ReadVolunteers {
    private final Volunteers volunteers;
    private final StandingChanges changes;
    private final Entities entities;
    private final Audit audit;

    ReadVolunteers(Volunteers volunteers, StandingChanges changes, Entities entities, Audit audit) {
        this.volunteers = volunteers;
        this.changes = changes;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    List<VolunteerView> list(String standing, UUID after, int limit) {
        Optional<Standing> known = Standing.find(standing);
        new FieldErrors()
                .require(
                        standing == null || known.isPresent(),
                        "standing",
                        "unknown-code",
                        "The standings are clear, under-review and not-suitable.")
                .throwIfAny();
        List<Volunteer> found = volunteers.after(after, known.orElse(null), limit);
        Map<UUID, StandingChange> latest =
                changes.latestOf(found.stream().map(Volunteer::id).toList());
        return found.stream()
                .map(volunteer -> VolunteerView.of(volunteer, latest.get(volunteer.id()), null))
                .toList();
    }

    @Transactional
    VolunteerView read(UUID id) {
        Volunteer volunteer = volunteers.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "person.read", "coordination");
        Person person = entities.find(Person.class, new Person.Key(volunteer.organisationId(), volunteer.personId()))
                .orElse(null);
        return VolunteerView.of(volunteer, changes.latestOf(List.of(id)).get(id), person);
    }
}
