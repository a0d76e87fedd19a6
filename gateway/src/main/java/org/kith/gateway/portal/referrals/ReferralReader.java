package org.kith.gateway.portal.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.services.Relationships;
import org.kith.gateway.portal.services.Spends;

/** Asks for a referral and what became of it: the referral must be there, every other part may be unavailable. */
@ApplicationScoped
class ReferralReader {
    private static final Set<String> WAITING = Set.of("open", "suggested");
    private static final int SUGGESTIONS = 10;
    private static final int MANY = 100;

    private final Referrals referrals;
    private final Families families;
    private final Matching matching;
    private final Relationships relationships;
    private final Duration patience;

    ReferralReader(
            @RestClient Referrals referrals,
            @RestClient Families families,
            @RestClient Matching matching,
            @RestClient Relationships relationships,
            GatewayConfig config) {
        this.referrals = referrals;
        this.families = families;
        this.matching = matching;
        this.relationships = relationships;
        patience = config.limits().part();
    }

    /**
     * A referral and what became of it.
     *
     * @param etag version of the referral, for the next change
     * @param sharing with whom the family is shared, asked once it has withdrawn its agreement, or by whom it was shared with later
     * @param agreement how agreement stands, child by child
     * @param needs the needs as matching knows them
     * @param suggestions for every need that waits
     * @param higher other records of the children at a higher risk, as far as the user sees them; asked when a need waits for one
     */
    record Overview(
            Referrals.Referral referral,
            String etag,
            Part<Referrals.DecisionClock> clock,
            Part<Spends> spends,
            Part<List<Families.SharingDecision>> sharing,
            Part<Families.AgreementRecord> agreement,
            Part<List<Matching.Wanted>> needs,
            Part<List<Matching.Suggestions>> suggestions,
            Part<List<UUID>> higher,
            Part<List<Matching.Match>> matches,
            Part<List<Relationships.Relationship>> relationships) {
        /** Whether nothing new begins for the family at present, as far as the user takes part in matching. */
        boolean held() {
            return needs.or(List.of()).stream().anyMatch(need -> Boolean.TRUE.equals(need.held()));
        }

        /** How agreement of the family stands. */
        AgreementByPurpose agreementByPurpose() {
            return AgreementByPurpose.of(agreement.value(), referral.family());
        }
    }

    /**
     * What there is as far as the user may know it; fails when the referral itself cannot be had.
     *
     * @param own the user's organisations
     */
    Overview of(UUID id, Set<UUID> own) {
        return referrals
                .get(id)
                .flatMap(answer -> compose(id, answer, own))
                .await()
                .indefinitely();
    }

    private Uni<Overview> compose(UUID id, RestResponse<Referrals.Referral> answer, Set<UUID> own) {
        Referrals.Referral referral = answer.getEntity();
        return Uni.combine()
                .all()
                .unis(
                        Part.of("referrals", referrals.clock(id), patience),
                        Part.of("referrals", referrals.spends(id), patience),
                        Part.of("referrals", sharing(referral, own), patience),
                        Part.of("referrals", agreement(referral.family()), patience),
                        Part.of("matching", matching.needsOfReferral(id, MANY).map(Listing::items), patience),
                        Part.of("matching", suggestions(referral.needs()), patience),
                        Part.of("referrals", higher(referral), patience),
                        Part.of("matching", matching.matchesOfReferral(id, MANY).map(Listing::items), patience),
                        Part.of("relationships", relationships.list(id, MANY).map(Listing::items), patience))
                .with((clock, spends, sharing, agreement, needs, suggestions, higher, matches, followed) ->
                        new Overview(
                                referral,
                                answer.getHeaderString("ETag"),
                                clock,
                                spends,
                                sharing,
                                agreement,
                                needs,
                                suggestions,
                                higher,
                                matches,
                                followed));
    }

    private Uni<List<Families.SharingDecision>> sharing(Referrals.Referral referral, Set<UUID> own) {
        return AgreementEnded.isEnded(referral.family()) || SharedWithUs.isAnother(referral, own)
                ? families.sharing(referral.family().id()).map(Listing::items)
                : Uni.createFrom().item(List.of());
    }

    private Uni<Families.AgreementRecord> agreement(Referrals.Family family) {
        return family == null
                ? Uni.createFrom().item(new Families.AgreementRecord(null, null, null))
                : families.agreement(family.id());
    }

    private Uni<List<UUID>> higher(Referrals.Referral referral) {
        return WaitingNeed.isAny(referral)
                ? families.riskOf(referral.family().id())
                        .map(changes -> changes.items().isEmpty()
                                ? List.<UUID>of()
                                : changes.items().getLast().higherFamilyIds())
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<Matching.Suggestions>> suggestions(List<Referrals.NeedPart> needs) {
        List<Uni<Matching.Suggestions>> each = needs.stream()
                .filter(need -> WAITING.contains(need.state()))
                .map(need -> matching.suggestions(need.id(), SUGGESTIONS))
                .toList();
        return each.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(each).andFailFast();
    }
}
