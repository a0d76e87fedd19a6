package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.kit.data.Repository;

@ApplicationScoped
public class StandingChanges implements Repository<StandingChange> {
    /** What was said about a volunteer's standing, newest first. */
    public List<StandingChange> of(UUID volunteer) {
        return list("volunteerId = ?1 order by decidedAt desc, id desc", volunteer);
    }

    /** The newest change of each of these volunteers that has one. */
    Map<UUID, StandingChange> latestOf(Collection<UUID> volunteers) {
        return list("volunteerId in ?1 order by decidedAt, id", volunteers).stream()
                .collect(Collectors.toMap(StandingChange::volunteerId, Function.identity(), (older, newer) -> newer));
    }
}
