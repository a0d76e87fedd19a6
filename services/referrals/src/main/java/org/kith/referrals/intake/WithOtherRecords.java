package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Referral;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.ChildRecords.Decided;
import org.kith.referrals.risk.FamilyRisk;
import org.kith.referrals.risk.RiskOfRecords;

/** A referral makes a child known of whom there may be other records: what was decided about any of them holds for all. */
@ApplicationScoped
class WithOtherRecords {
    private final ChildRecords records;
    private final FamilyRisk risks;
    private final RiskOfRecords ofRecords;
    private final HoldFamily hold;
    private final RestrictAtOnce restrict;

    WithOtherRecords(
            ChildRecords records, FamilyRisk risks, RiskOfRecords ofRecords, HoldFamily hold, RestrictAtOnce restrict) {
        this.records = records;
        this.risks = risks;
        this.ofRecords = ofRecords;
        this.hold = hold;
        this.restrict = restrict;
    }

    /** The other records of the children of a family that was known, before children come. */
    List<UUID> before(Family known, List<?> toCome) {
        return known == null || toCome.isEmpty() ? List.of() : records.others(known.id());
    }

    /** What was decided about other records of children that are stored now; empty when there is nothing to do. */
    Optional<Decided> childrenCame(Family family, List<Child> came, List<UUID> before) {
        return came.isEmpty() ? Optional.empty() : records.childrenCame(family.id(), ids(came), before);
    }

    /** The risk of a family that is new: what its referral says, or that of another record of a child when it is higher. */
    List<EventPayload> riskOfNew(Family family, Referral referral, Optional<Decided> decided) {
        List<EventPayload> events = new ArrayList<>(risks.first(family, referral));
        // Not what it rises to: another record that somebody lowered stays so.
        RiskBand said = family.riskBand();
        decided.ifPresent(other -> {
            events.addAll(ofRecords.rise(family, other.risk(), null, referral));
            events.addAll(ofRecords.raiseOthers(said, null, other.others()));
        });
        return events;
    }

    /**
     * The risk of a family that was known: a referral that knows less does not lower what somebody else knows, and raises records
     * that were known before only when it says more itself. One that somebody lowered stays so.
     */
    List<EventPayload> riskOfKnown(
            Family family, RiskBand sent, Referral referral, Optional<Decided> decided, List<UUID> before) {
        List<EventPayload> events = new ArrayList<>();
        boolean saysMore = sent == RiskBand.HIGH || sent.compareTo(family.riskBand()) > 0;
        if (saysMore) {
            events.addAll(risks.assess(family, sent, null, referral));
        }
        RiskBand said = family.riskBand();
        decided.ifPresent(other -> events.addAll(ofRecords.rise(family, other.risk(), null, referral)));
        List<UUID> others =
                decided.map(Decided::others).orElseGet(() -> saysMore ? records.lock(family.id()) : List.of());
        events.addAll(ofRecords.raiseOthers(
                said,
                null,
                others.stream()
                        .filter(other -> saysMore || !before.contains(other))
                        .toList()));
        return events;
    }

    /** Comes last of all: the sender may see the family no longer. */
    void holdAndRestrict(Referral referral, List<Child> came, Decided decided, Instant now) {
        if (decided.held()) {
            hold.withOtherRecords(referral.familyId());
        }
        restrict.restrict(referral, ids(came), decided, now);
    }

    private static List<UUID> ids(List<Child> children) {
        return children.stream().map(Child::id).toList();
    }
}
