package org.kith.referrals.belonging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.OtherRecords;
import org.kith.referrals.risk.RiskOfRecords;

/**
 * It changed which records are of one child: a referral made a child known, a family moved to where another council is or came from there, or a person said that
 * it is another child after all. What came together shares its risk and its hold; what was parted waits for nothing of the other. Others
 * are told which records are of one child, by ids alone: whom a family said no to, no other record of its children is matched with.
 */
@ApplicationScoped
public class Belonging {
    /** As many as the event holds: a system that sends one child over and over must not fail with it. */
    private static final int MOST = 1_000;

    private final ChildRecords records;
    private final RiskOfRecords risks;
    private final HoldFamily hold;
    private final FamilyRepository families;
    private final Clock clock;

    Belonging(ChildRecords records, RiskOfRecords risks, HoldFamily hold, FamilyRepository families, Clock clock) {
        this.records = records;
        this.risks = risks;
        this.hold = hold;
        this.families = families;
        this.clock = clock;
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
        Map<UUID, List<UUID>> sets = new LinkedHashMap<>();
        before.keySet().stream().sorted().forEach(id -> {
            List<UUID> now = records.others(id);
            if (!now.equals(before.get(id))) {
                changed.add(OtherRecords.of(id, before.get(id), now));
                sets.put(id, now);
            }
        });
        List<UUID> all = changed.stream().map(OtherRecords::record).toList();
        // Parted first: nothing is held for a moment for what it belongs to no longer. Needs last: they wait for what
        // was raised.
        hold.part(all);
        List<EventPayload> events = new ArrayList<>(told(sets));
        events.addAll(risks.join(changed));
        hold.join(changed);
        events.addAll(risks.part(all));
        return events;
    }

    private List<FamilyRecordsChanged> told(Map<UUID, List<UUID>> sets) {
        Instant now = clock.instant();
        return records.inHand(sets.keySet(), () -> sets.entrySet().stream()
                .map(one -> new FamilyRecordsChanged(
                        one.getKey(),
                        one.getValue().stream().limit(MOST).toList(),
                        families.findById(one.getKey()).home().zone(),
                        now))
                .toList());
    }
}
