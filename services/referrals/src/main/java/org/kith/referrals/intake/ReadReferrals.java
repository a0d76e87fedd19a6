package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.Access;
import org.kith.referrals.model.ReferralState;

/** Reads referrals: pages of those that row-level security shows the caller, and one as far as they may see it. */
@ApplicationScoped
class ReadReferrals {
    private final Access access;
    private final ReferralViews views;
    private final ListedReferrals listed;

    ReadReferrals(Access access, ReferralViews views, ListedReferrals listed) {
        this.access = access;
        this.views = views;
        this.listed = listed;
    }

    /** One referral; that it was read is noted in the family's audit. */
    @Transactional
    ShownReferral one(UUID id) {
        return views.show(access.read(id, "referral.read"));
    }

    @Transactional
    Page<ReferralSummary> page(String state, String order, String cursor, Integer limit) {
        int size = Cursor.limit(limit);
        List<ReferralSummary> lines = listed.list(state(state), newest(order), Cursor.decode(cursor), size + 1);
        return Page.of(lines, size, ReferralSummary::id, line -> line);
    }

    private static ReferralState state(String code) {
        return code == null
                ? null
                : ReferralState.find(code)
                        .orElseThrow(() -> Problem.field("state", "unknown-code", "This is no state of a referral."));
    }

    private static boolean newest(String order) {
        return switch (order == null ? "oldest" : order) {
            case "oldest" -> false;
            case "newest" -> true;
            default -> throw Problem.field("order", "unknown-code", "oldest or newest.");
        };
    }
}
