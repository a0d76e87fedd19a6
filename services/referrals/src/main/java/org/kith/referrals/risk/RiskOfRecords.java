package org.kith.referrals.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.audit.Audit;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.OtherRecords;

/**
 * The risk to a child is one fact, however many records of it there are: what is raised for one is raised for each. Lowered it is for
 * one alone, because who lowers it knows that one; its needs wait until no record of the child is high.
 */
@ApplicationScoped
public class RiskOfRecords {
    private static final String ACTION = "family.risk";

    private final ChildRecords records;
    private final FamilyRisk risks;
    private final FamilyRepository families;
    private final Audit audit;

    RiskOfRecords(ChildRecords records, FamilyRisk risks, FamilyRepository families, Audit audit) {
        this.records = records;
        this.risks = risks;
        this.families = families;
        this.audit = audit;
    }

    /** A risk and the record that has it. */
    private record Raised(UUID family, RiskBand band) {
        private static Raised higher(Raised one, Raised other) {
            return one.band.compareTo(other.band) < 0 ? other : one;
        }
    }

    /** A family that the caller has locked, one of whose children is at a higher risk in another record, is at that risk too. */
    private List<EventPayload> rise(Family family, Raised highest, String reason) {
        if (highest.band().compareTo(family.riskBand()) <= 0) {
            return List.of();
        }
        List<EventPayload> events = risks.riseWithChild(family, highest.band(), reason, highest.family());
        audit.allowed(family.id(), ACTION, Audit.SAME_CHILD);
        return events;
    }

    /**
     * Raises the other records, locked with {@link ChildRecords}, that are lower than what is said of one.
     *
     * @param family of which it is said
     * @param reason why, for the duty team; null when nobody said
     * @return the events
     */
    public List<EventPayload> raiseOthers(UUID family, RiskBand said, String reason, List<UUID> others) {
        return each(others, other -> rise(other, new Raised(family, said), reason));
    }

    /**
     * Records that were not known to be of one child are from now on: each side rises to the highest of the other, and what somebody
     * lowered within its own side stays so.
     */
    public List<EventPayload> join(List<OtherRecords> changed) {
        Map<UUID, Raised> rises = OtherRecords.takeOver(changed, this::highest, Raised::higher);
        return each(rises.keySet(), one -> rise(one, rises.get(one.id()), null));
    }

    /** Some of these records may belong together no longer: needs that waited for another one are taken up; gives the events. */
    public List<EventPayload> part(List<UUID> all) {
        return !all.isEmpty() && highest(all).band() == RiskBand.HIGH ? each(all, risks::takeUpNeeds) : List.of();
    }

    private Raised highest(Collection<UUID> ids) {
        return records.inHand(ids, () -> ids.stream()
                .map(id ->
                        new Raised(id, families.findForUpdate(id).orElseThrow().riskBand()))
                .reduce(Raised::higher)
                .orElseThrow());
    }

    /** The family is at high risk no longer: needs of other records that waited for that are taken up when none is high; gives the events. */
    List<EventPayload> loweredFromHigh(List<UUID> others) {
        return each(others, risks::takeUpNeeds);
    }

    private List<EventPayload> each(Collection<UUID> others, Function<Family, List<EventPayload>> change) {
        return records.inHand(others, () -> {
            List<EventPayload> events = new ArrayList<>();
            others.forEach(
                    id -> events.addAll(change.apply(families.findForUpdate(id).orElseThrow())));
            return events;
        });
    }
}
