package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.kith.offers.suitability.VettingFile;
import org.kith.offers.volunteer.Volunteer;

/** What coordinators have seen of volunteers. */
@ApplicationScoped
class VettingRepository {
    private final EntityManager entities;

    VettingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a check, a reference or a course; a clash shows at once. */
    void add(Object record) {
        entities.persist(record);
        entities.flush();
    }

    /** A volunteer's checks, newest issue first. */
    List<VettingCheck> checks(UUID volunteer) {
        return of(VettingCheck.class, "issuedOn", volunteer);
    }

    /** A volunteer's references, newest first. */
    List<VettingReference> references(UUID volunteer) {
        return of(VettingReference.class, "receivedOn", volunteer);
    }

    /** A volunteer's courses, newest first. */
    List<VettingTraining> training(UUID volunteer) {
        return of(VettingTraining.class, "completedOn", volunteer);
    }

    /** All of it, as the rules see it. */
    VettingFile file(Volunteer volunteer) {
        return new VettingFile(
                checks(volunteer.id()).stream()
                        .filter(check -> !check.ended())
                        .map(VettingCheck::seen)
                        .toList(),
                (int) references(volunteer.id()).stream()
                        .filter(VettingReference::satisfactory)
                        .count(),
                training(volunteer.id()).stream()
                        .map(VettingTraining::completed)
                        .toList(),
                volunteer.standing());
    }

    private <T> List<T> of(Class<T> type, String day, UUID volunteer) {
        return entities.createQuery(
                        "from " + type.getSimpleName() + " where volunteerId = ?1 order by " + day + " desc, id desc",
                        type)
                .setParameter(1, volunteer)
                .getResultList();
    }
}
