package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored matches; row-level security decides which are visible. */
@ApplicationScoped
public class MatchStore implements PanacheRepositoryBase<Match, UUID> {
    private static final List<String> LIVE = List.of(MatchState.PROPOSED.code(), MatchState.AGREED.code());

    /** The match that holds the need now. */
    public Optional<Match> liveOf(UUID need) {
        return find("needId = ?1 and state in ?2", need, LIVE).firstResultOptional();
    }

    /** Proposed matches of an offer. */
    public List<Match> proposedOf(UUID offer) {
        return list("offerId = ?1 and state = ?2 order by id", offer, MatchState.PROPOSED.code());
    }

    /** All matches of a family. */
    public List<Match> ofFamily(UUID family) {
        return list("familyId = ?1 order by id", family);
    }
}
