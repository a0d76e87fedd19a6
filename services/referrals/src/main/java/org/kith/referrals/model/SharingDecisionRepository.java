package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Sharing decisions that the current transaction may see. */
@ApplicationScoped
public class SharingDecisionRepository implements Repository<SharingDecision> {
    /** All decisions about a family, oldest first, those that ended among them. */
    public List<SharingDecision> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by id", familyId);
    }

    /** Decisions by which an organisation sees a family. */
    public List<SharingDecision> standing(UUID familyId, UUID withOrganisation) {
        return list(
                "familyId = ?1 and withOrganisationId = ?2 and shared and endedAt is null", familyId, withOrganisation);
    }

    /**
     * Decisions by which an organisation saw a family until the family withdrew its agreement; where that happened more than
     * once, the last time: what was shared before and not again stays ended.
     */
    public List<SharingDecision> endedWithAgreement(UUID familyId, UUID withOrganisation) {
        return list(
                "familyId = ?1 and withOrganisationId = ?2 and shared and endedWhy = ?3 and endedAt = (select max(last.endedAt)"
                        + " from SharingDecision last where last.familyId = ?1 and last.withOrganisationId = ?2"
                        + " and last.shared and last.endedWhy = ?3)",
                familyId,
                withOrganisation,
                SharingDecision.AGREEMENT_WITHDRAWN);
    }

    /** What the organisation whose family it is decided last about sharing it with that one; empty when it never did. */
    public Optional<SharingDecision> lastOfOwner(Family family, UUID withOrganisation) {
        return find(
                        "familyId = ?1 and byOrganisationId = ?2 and withOrganisationId = ?3 order by id desc",
                        family.id(),
                        family.organisationId(),
                        withOrganisation)
                .firstResultOptional();
    }

    /** Ends what the same organisation decided before about the same organisation: the newest decision is in force. */
    public void supersede(SharingDecision by, Instant at) {
        List<SharingDecision> earlier = list(
                "familyId = ?1 and byOrganisationId = ?2 and withOrganisationId = ?3 and endedAt is null",
                by.familyId(),
                by.byOrganisationId(),
                by.withOrganisationId());
        earlier.forEach(decision -> decision.end(SharingDecision.SUPERSEDED, at));
        if (!earlier.isEmpty()) {
            flush();
        }
    }

    /** Ends every decision in force that rests on this basis, in one statement. */
    public void endAll(UUID familyId, LawfulBasis basis, String reason, Instant at) {
        update(
                "endedAt = ?1, endedWhy = ?2, version = version + 1 where familyId = ?3 and shared and endedAt is null "
                        + "and lawfulBasis = ?4",
                at,
                reason,
                familyId,
                basis);
    }
}
