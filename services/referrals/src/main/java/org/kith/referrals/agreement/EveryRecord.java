package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.kit.audit.Audit;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.records.ChildRecords;

/**
 * What was said to an organisation about a child counts for every record that it has of the child: what ends or begins in one ends or
 * begins in each. Between organisations each asks for itself.
 */
@ApplicationScoped
public class EveryRecord {
    /** That something was said which may be a yes. */
    static final String RECORDED = "agreement.record";

    /** That somebody said stop. */
    static final String WITHDRAWN = "agreement.withdraw";

    private final ChildRecords records;
    private final FamilyRepository families;
    private final ChildRepository children;
    private final Agreements agreements;
    private final AgreementEffects effects;
    private final Audit audit;

    EveryRecord(
            ChildRecords records,
            FamilyRepository families,
            ChildRepository children,
            Agreements agreements,
            AgreementEffects effects,
            Audit audit) {
        this.records = records;
        this.families = families;
        this.children = children;
        this.agreements = agreements;
        this.effects = effects;
        this.audit = audit;
    }

    /** How agreement stood in some records before something was said. */
    public static final class Standing {
        private final Map<UUID, AgreementInForce> records;

        private Standing(Map<UUID, AgreementInForce> records) {
            this.records = records;
        }

        Optional<AgreementInForce> of(UUID record) {
            return Optional.ofNullable(records.get(record));
        }

        private List<UUID> but(UUID record) {
            return records.keySet().stream().filter(one -> !one.equals(record)).toList();
        }
    }

    /**
     * How it stands now, in a family that the caller has locked and in the other records, whose rows are locked by this.
     *
     * @param family null for one that is new
     * @param others as {@link ChildRecords#lockOfOwner} gave them
     */
    public Standing standing(Family family, List<UUID> others) {
        Map<UUID, AgreementInForce> all = new LinkedHashMap<>();
        if (family != null) {
            all.put(family.id(), agreements.of(family.id()));
        }
        records.inHand(others, () -> {
            others.forEach(families::findForUpdate);
            others.forEach(id -> all.put(id, agreements.of(id)));
            return all;
        });
        return new Standing(all);
    }

    /** Something was said about one of the records, and is stored: what ends or begins with it in the others. */
    List<EventPayload> follow(Family said, Standing before, String action, Instant at) {
        List<UUID> others = before.but(said.id());
        return records.inHand(others, () -> {
            List<EventPayload> events = new ArrayList<>();
            others.forEach(id -> events.addAll(follow(
                    families.findForUpdate(id).orElseThrow(), before.of(id).orElseThrow(), action, at)));
            return events;
        });
    }

    private List<EventPayload> follow(Family other, AgreementInForce before, String action, Instant at) {
        List<UUID> ids = children.ofFamily(other.id()).stream().map(Child::id).toList();
        AgreementInForce after = agreements.of(other.id());
        if (after.standsAs(before, ids)) {
            return List.of();
        }
        AgreementEffects.Changed changed = effects.of(other, ids, before, after, at);
        effects.endSharing(other, changed, at);
        audit.allowed(other.id(), action, Audit.SAME_CHILD);
        return changed.events();
    }
}
