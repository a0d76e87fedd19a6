package org.kith.matching.needs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Page;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.family.KnownFamilies;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.NeedView;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;

/** Reads needs, each as far as the caller may see it. Every read is in the family's audit. */
@ApplicationScoped
class ReadNeeds {
    private final OpenNeedRepository needs;
    private final KnownFamilies families;
    private final MatchingAccess access;
    private final Audit audit;

    ReadNeeds(OpenNeedRepository needs, KnownFamilies families, MatchingAccess access, Audit audit) {
        this.needs = needs;
        this.families = families;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    NeedView one(UUID id) {
        OpenNeed need = access.need(id, "need.read");
        return view(need, families.heldAmong(List.of(need.familyId())));
    }

    /** One page; {@code state} and {@code referral} may be null. */
    @Transactional
    Page<NeedView> page(String state, UUID referral, UUID after, int limit) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", after);
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", NeedState.of(state));
        }
        if (referral != null) {
            query.append(" and referralId = :referral");
            values.put("referral", referral);
        }
        List<OpenNeed> rows = needs.find(query.append(" order by id").toString(), values)
                .page(0, limit + 1)
                .list();
        rows.stream()
                .limit(limit)
                .map(OpenNeed::familyId)
                .distinct()
                .forEach(family -> audit.allowed(family, "need.list", "matching"));
        Set<UUID> held = families.heldAmong(
                rows.stream().map(OpenNeed::familyId).distinct().toList());
        return Page.of(rows, limit, OpenNeed::id, need -> view(need, held));
    }

    private NeedView view(OpenNeed need, Set<UUID> held) {
        return access.seesAll(need.receiverId()) ? need.view(held.contains(need.familyId())) : need.senderView();
    }
}
