package org.kith.relationships.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/** Follows what stands on a family itself and holds for all of its relationships: its risk, and whether it is held. */
@ApplicationScoped
@Transactional
public class FollowFamilies {
    private final RelationshipRepository relationships;
    private final KnownFamilies families;
    private final FamilyEffects effects;
    private final Outbox outbox;

    FollowFamilies(RelationshipRepository relationships, KnownFamilies families, FamilyEffects effects, Outbox outbox) {
        this.relationships = relationships;
        this.families = families;
        this.effects = effects;
        this.outbox = outbox;
    }

    /** High ends what volunteers do and tells the lead; medium asks the lead to check what runs. */
    public void riskChanged(RiskChanged event, EventInfo info) {
        RiskBand risk = RiskBand.find(event.riskBand()).orElse(RiskBand.HIGH);
        relationships.lockFamily(event.familyId());
        families.risk(event.familyId(), risk, event.at(), info.sequence());
        for (Relationship relationship : relationships.ofFamily(event.familyId())) {
            if (risk == RiskBand.HIGH) {
                outbox.publish(effects.high(relationship));
            } else if (risk == RiskBand.MEDIUM && event.at().isAfter(relationship.startedAt())) {
                relationship.reviewBy(UkCalendar.dayOf(event.at()), FamilyEffects.RISK_MEDIUM);
            }
        }
    }

    /** No visits near its children; help without contact goes on. Leads are asked to look into it, without a reason. */
    public void held(FamilyHeld event, EventInfo info) {
        relationships.lockFamily(event.familyId());
        families.held(event.familyId(), true, event.at(), info.sequence());
        boolean held = families.heldNow(event.familyId()).isPresent();
        for (Relationship relationship : relationships.ofFamily(event.familyId())) {
            if (relationship.comesNearChildren() && (held || !event.at().isBefore(relationship.startedAt()))) {
                relationship.reviewBy(UkCalendar.dayOf(event.at()), FamilyEffects.HELD);
            }
        }
    }

    /** Visits may be made again. */
    public void lifted(FamilyLifted event, EventInfo info) {
        relationships.lockFamily(event.familyId());
        families.held(event.familyId(), false, event.at(), info.sequence());
    }
}
