package org.kith.referrals.belonging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.OtherRecords;
import org.kith.referrals.risk.RiskOfRecords;

/**
 * It changed which records are of one child: a referral made a child known, a family moved to where another council is or came from there, or a person said that
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
        List<OtherRecords> changed = new ArrayList<>();
        before.keySet().stream().sorted().forEach(id -> {
            List<UUID> now = records.others(id);
            if (!now.equals(before.get(id))) {
                changed.add(OtherRecords.of(id, before.get(id), now));
            }
        });
        List<UUID> all = changed.stream().map(OtherRecords::record).toList();
        // Parted first: nothing is held for a moment for what it belongs to no longer. Needs last: they wait for what
        // was raised.
        hold.part(all);
        List<EventPayload> events = new ArrayList<>(risks.join(changed));
        hold.join(changed);
        events.addAll(risks.part(all));
        return events;
    }
}
