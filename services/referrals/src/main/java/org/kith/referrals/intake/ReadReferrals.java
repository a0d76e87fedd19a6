package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralState;

/** Reads referrals: pages of those that row-level security shows the caller, and one as far as they may see it. */
@ApplicationScoped
class ReadReferrals {
    private final Access access;
    private final ReferralViews views;
    private final ListedReferrals listed;
    private final FamilyRepository families;
    private final NeedRepository needs;
    private final HiddenFamilies hidden;
    private final Clock clock;

    ReadReferrals(
            Access access,
            ReferralViews views,
            ListedReferrals listed,
            FamilyRepository families,
            NeedRepository needs,
            HiddenFamilies hidden,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.listed = listed;
        this.families = families;
        this.needs = needs;
        this.hidden = hidden;
        this.clock = clock;
    }

    /** One referral; that it was read is noted in the family's audit. */
    @Transactional
    ShownReferral one(UUID id) {
        return views.show(access.read(id, "referral.read"));
    }

    @Transactional
    Page<ReferralSummary> page(String state, String order, String cursor, Integer limit) {
        int size = Cursor.limit(limit);
        List<Referral> rows = listed.list(state(state), newest(order), Cursor.decode(cursor), size + 1);
        Map<UUID, List<Need>> byReferral = needs
                .ofReferrals(rows.stream().map(Referral::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Need::referralId));
        List<UUID> ofRows = rows.stream().map(Referral::familyId).toList();
        Set<UUID> restricted = hidden.restricted(ofRows);
        Map<UUID, RiskBand> risks =
                families.list("id in ?1", ofRows).stream().collect(Collectors.toMap(Family::id, Family::riskBand));
        Instant now = clock.instant();
        return Page.of(
                rows,
                size,
                Referral::id,
                referral -> ReferralSummary.of(
                        referral,
                        risks.get(referral.familyId()),
                        restricted.contains(referral.familyId()),
                        byReferral.getOrDefault(referral.id(), List.of()),
                        now));
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
