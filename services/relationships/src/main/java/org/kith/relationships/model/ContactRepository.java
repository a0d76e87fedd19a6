package org.kith.relationships.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Stored contacts; row-level security decides which are visible. */
@ApplicationScoped
public class ContactRepository implements Repository<Contact> {
    /** The next ones of a relationship after an id. */
    public List<Contact> page(UUID relationship, UUID after, int limit) {
        return find("relationshipId = ?1 and id > ?2 order by id", relationship, after)
                .page(0, limit)
                .list();
    }

    /** One of a relationship. */
    public Optional<Contact> ofRelationship(UUID relationship, UUID id) {
        return find("relationshipId = ?1 and id = ?2", relationship, id).firstResultOptional();
    }

    /** What the contacts that the caller may see add up to, for each of these relationships. */
    public Map<UUID, ContactTotals> totals(Collection<UUID> relationships) {
        Map<UUID, ContactTotals> totals = new HashMap<>();
        relationships.forEach(id -> totals.put(id, ContactTotals.NONE));
        getEntityManager()
                .createQuery(
                        "select c.relationshipId, count(c), sum(c.minutes) from Contact c "
                                + "where c.relationshipId in ?1 group by c.relationshipId",
                        Object[].class)
                .setParameter(1, relationships)
                .getResultList()
                .forEach(row ->
                        totals.put((UUID) row[0], new ContactTotals((Long) row[1], ((Number) row[2]).longValue())));
        return totals;
    }
}
