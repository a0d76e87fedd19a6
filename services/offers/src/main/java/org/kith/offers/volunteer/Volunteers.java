package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;
import org.kith.offers.suitability.Standing;

@ApplicationScoped
public class Volunteers implements Repository<Volunteer> {
    /** The volunteer who is that person of that organisation, locked until the transaction ends. */
    public Optional<Volunteer> findForUpdate(UUID organisation, UUID person) {
        return find("organisationId = ?1 and personId = ?2", organisation, person)
                .firstResultOptional()
                .flatMap(found -> findForUpdate(found.id()));
    }

    /** The volunteers who are those people of that organisation, locked in the order of their ids until the transaction ends. */
    public List<Volunteer> ofForUpdate(UUID organisation, Collection<UUID> people) {
        return findAllForUpdate(list("organisationId = ?1 and personId in ?2", organisation, people).stream()
                .map(Volunteer::id)
                .toList());
    }

    /** Whether any of the people of an organisation is a volunteer. */
    public boolean areAny(UUID organisation, Collection<UUID> people) {
        return find("organisationId = ?1 and personId in ?2", organisation, people)
                .firstResultOptional()
                .isPresent();
    }

    /** Volunteers after an id in order of id; a null standing lets all through. */
    public List<Volunteer> after(UUID id, Standing standing, int limit) {
        return find("id > ?1 and (?2 is null or standing = ?2) order by id", id, standing)
                .page(0, limit)
                .list();
    }
}
