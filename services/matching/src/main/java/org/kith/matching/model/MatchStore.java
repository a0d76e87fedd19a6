package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored matches; row-level security decides which are visible. */
@ApplicationScoped
public class MatchStore implements PanacheRepositoryBase<Match, UUID> {
    private static final List<String> LIVE = List.of(MatchState.PROPOSED.code(), MatchState.AGREED.code());

    /** The match as it is once its row is locked, and not as it was seen before. Its need must be locked already. */
    public Optional<Match> lock(Match seen) {
        getEntityManager().detach(seen);
        return findByIdOptional(seen.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The match that holds the need now. */
    public Optional<Match> liveOf(UUID need) {
        return find("needId = ?1 and state in ?2", need, LIVE).firstResultOptional();
    }

    /** Proposed matches of an offer. */
    public List<Match> proposedOf(UUID offer) {
        return list("offerId = ?1 and state = ?2 order by id", offer, MatchState.PROPOSED.code());
    }

    /** Needs that an offer is proposed for or agreed with, in the order in which they are locked. */
    public List<UUID> needsHeldBy(UUID offer) {
        return getEntityManager()
                .createQuery(
                        "select m.needId from Match m where m.offerId = ?1 and m.state in ?2 order by m.needId",
                        UUID.class)
                .setParameter(1, offer)
                .setParameter(2, LIVE)
                .getResultList();
    }

    /** All matches of a family. */
    public List<Match> ofFamily(UUID family) {
        return list("familyId = ?1 order by id", family);
    }

    /** Agreed matches of an offer. */
    public List<Match> agreedOfOffer(UUID offer) {
        return agreed("offerId", offer);
    }

    /** Agreed matches of a volunteer, through any of their offers. */
    public List<Match> agreedOfVolunteer(UUID volunteer) {
        return agreed("volunteerId", volunteer);
    }

    /** Agreed matches of a family. */
    public List<Match> agreedOfFamily(UUID family) {
        return agreed("familyId", family);
    }

    private List<Match> agreed(String of, UUID id) {
        return list(of + " = ?1 and state = ?2 order by id", id, MatchState.AGREED.code());
    }
}
