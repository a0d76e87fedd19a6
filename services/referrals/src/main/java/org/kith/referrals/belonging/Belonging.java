package org.kith.referrals.belonging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.ChildRecords.Decided;
import org.kith.referrals.risk.RiskOfRecords;

/**
 * It changed which records are of one child: a family moved to where another council is or came from there, or a person said that
 * it is another child after all. What came together shares its risk and its hold; what was parted waits for nothing of the other.
 */
@ApplicationScoped
public class Belonging {
    private final ChildRecords records;
    private final RiskOfRecords risks;
    private final HoldFamily hold;
    private final FamilyRepository families;

    Belonging(ChildRecords records, RiskOfRecords risks, HoldFamily hold, FamilyRepository families) {
        this.records = records;
        this.risks = risks;
        this.hold = hold;
        this.families = families;
    }

    /**
     * Records belong together with others than before, or may do so.
     *
     * @param before each with its other records, as {@link ChildRecords#lockAll} gave them before the change
     * @return the events
     */
    public List<EventPayload> changed(Map<UUID, List<UUID>> before) {
        families.flush();
        List<EventPayload> events = new ArrayList<>();
        List<UUID> parted = new ArrayList<>();
        before.keySet().stream().sorted().forEach(id -> {
            List<UUID> now = records.others(id);
            if (!now.equals(before.get(id))) {
                parted.add(id);
                events.addAll(join(id, new Decided(false, false, now, before.get(id)), null));
            }
        });
        events.addAll(risks.part(parted));
        hold.part(parted);
        return events;
    }

    /**
     * Other records than before are of one of the family's children.
     *
     * @param about the referral by which that is known, null when there is none
     */
    public List<EventPayload> join(UUID family, Decided now, Referral about) {
        List<EventPayload> events = risks.join(family, now, about);
        hold.join(family, now);
        return events;
    }
}
