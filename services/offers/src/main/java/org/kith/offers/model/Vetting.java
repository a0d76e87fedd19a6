package org.kith.offers.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.kith.offers.suitability.VettingFile;

/** What coordinators have seen of volunteers. */
@ApplicationScoped
public class Vetting {
    private final EntityManager entities;

    Vetting(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a check, a reference or a course; a clash is told at once. */
    public void add(Object record) {
        entities.persist(record);
        entities.flush();
    }

    /** A volunteer's checks, newest issue first. */
    public List<VettingCheck> checks(UUID volunteer) {
        return of(VettingCheck.class, "VettingCheck", "issuedOn", volunteer);
    }

    /** A volunteer's references, newest first. */
    public List<VettingReference> references(UUID volunteer) {
        return of(VettingReference.class, "VettingReference", "receivedOn", volunteer);
    }

    /** A volunteer's courses, newest first. */
    public List<VettingTraining> training(UUID volunteer) {
        return of(VettingTraining.class, "VettingTraining", "completedOn", volunteer);
    }

    /** All of it, as the rules see it. */
    public VettingFile file(UUID volunteer) {
        return new VettingFile(
                checks(volunteer).stream().map(VettingCheck::seen).toList(),
                (int) references(volunteer).stream()
                        .filter(VettingReference::satisfactory)
                        .count(),
                training(volunteer).stream().map(VettingTraining::course).toList());
    }

    private <T> List<T> of(Class<T> type, String entity, String day, UUID volunteer) {
        return entities.createQuery(
                        "from " + entity + " where volunteerId = ?1 order by " + day + " desc, id desc", type)
                .setParameter(1, volunteer)
                .getResultList();
    }
}
