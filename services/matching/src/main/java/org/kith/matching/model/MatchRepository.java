package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Stored matches; row-level security decides which are visible. */
@ApplicationScoped
public class MatchRepository implements Repository<Match> {
    /** The match locked and read anew, because another transaction may have changed it. Its need must be locked already. */
    public Optional<Match> refreshForUpdate(Match seen) {
        getEntityManager().detach(seen);
        return findForUpdate(seen.id());
    }

    /** The proposed or agreed match of a need. */
    public Optional<Match> ongoingOf(UUID need) {
        return find("needId = ?1 and state in ?2", need, MatchState.ONGOING).firstResultOptional();
    }

    /** All matches of a need. */
    public List<Match> ofNeed(UUID need) {
        return list("needId", need);
    }

    /** All matches of a family. */
    public List<Match> ofFamily(UUID family) {
        return list("familyId = ?1 order by id", family);
    }

    /** Proposed matches of an offer. */
    public List<Match> proposedOf(UUID offer) {
        return list("offerId = ?1 and state = ?2 order by id", offer, MatchState.PROPOSED);
    }

    /** Proposed matches of a volunteer, over all their offers. */
    public List<Match> proposedOfVolunteer(UUID volunteer) {
        return list("volunteerId = ?1 and state = ?2 order by id", volunteer, MatchState.PROPOSED);
    }

    /** Proposed matches of a family and a volunteer. */
    public List<Match> proposedOfPair(UUID family, UUID volunteer) {
        return list(
                "familyId = ?1 and volunteerId = ?2 and state = ?3 order by id",
                family,
                volunteer,
                MatchState.PROPOSED);
    }

    /** Ids of the needs with a proposed or agreed match of a volunteer, in locking order. */
    public List<UUID> needsWithOngoingMatchOfVolunteer(UUID volunteer) {
        return needsWithOngoing("volunteerId", volunteer);
    }

    /** Ids of the needs with a proposed or agreed match of an offer, in locking order. */
    public List<UUID> needsWithOngoingMatchOf(UUID offer) {
        return needsWithOngoing("offerId", offer);
    }

    /** Agreed matches of an offer. */
    public List<Match> agreedOfOffer(UUID offer) {
        return agreed("offerId", offer);
    }

    /** Agreed matches of a volunteer, over all their offers. */
    public List<Match> agreedOfVolunteer(UUID volunteer) {
        return agreed("volunteerId", volunteer);
    }

    private List<Match> agreed(String of, UUID id) {
        return list(of + " = ?1 and state = ?2 order by id", id, MatchState.AGREED);
    }

    private List<UUID> needsWithOngoing(String of, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select m.needId from Match m where m." + of + " = ?1 and m.state in ?2 order by m.needId",
                        UUID.class)
                .setParameter(1, id)
                .setParameter(2, MatchState.ONGOING)
                .getResultList();
    }
}
