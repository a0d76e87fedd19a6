package org.kith.matching.plan;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.engine.score.Weights;
import org.kith.kit.openapi.CodeOf;

/**
 * The standing plan: the best use of all offers if every need were decided now. A person decides each of them.
 *
 * @param asOf commits up to this instant are included
 * @param heardAt when matching last heard of something in another service, null when it never did: what changed since is not in it
 * @param objectives what the network wants of its plan besides value, and its weights
 * @param proof its value, and the proof that no plan is worth more
 * @param zones share of needs served, by zone
 * @param areas where needs are left unmet, most first
 * @param assignments the assignments, the most urgent first, up to the limit
 * @param unmet needs without an offer and why, the most urgent first, up to the limit
 * @param changes needs that the previous plan assigned to another offer
 * @param scarce offers with the highest prices
 */
public record PlanView(
        Instant asOf,
        @Nullable Instant heardAt,
        Objectives objectives,
        Proof proof,
        List<ZoneShare> zones,
        List<AreaUnmet> areas,
        List<Planned> assignments,
        List<Unmet> unmet,
        List<Reassigned> changes,
        List<Scarce> scarce) {
    /**
     * The network's settings.
     *
     * @param fairness weight of the unserved share by zone: a zone with k of its n needs unserved costs this times k² / n; 0 is
     *     off
     * @param loadCost points that each need costs which a volunteer already serves; 0 is off
     * @param asksPerWeek how often the plan may ask the same volunteer in a week; null for no limit
     * @param weights weights of a score
     */
    public record Objectives(
            int fairness, int loadCost, @Nullable Integer asksPerWeek, Weights weights) {}

    /**
     * The value of the plan and its proof.
     *
     * @param value sum over the needs served, less the cost of the objectives
     * @param dual value of the prices, an upper bound for every plan
     * @param gap difference of the two, 0 for a verified plan
     * @param needs needs that wait for a match
     * @param served needs it serves
     * @param capacity spaces left of all open offers
     */
    public record Proof(long value, long dual, long gap, int needs, int served, long capacity) {}

    /**
     * The share of needs served in a zone.
     *
     * @param zone code of the zone
     * @param needs needs in it that wait
     * @param served those that the plan serves
     */
    public record ZoneShare(String zone, int needs, int served) {}

    /**
     * An area with unmet needs.
     *
     * @param area code of the area
     * @param zone its zone
     * @param needs needs in it that wait
     * @param unmet those without an offer in the plan
     * @param kinds their kinds, the most frequent first
     */
    public record AreaUnmet(
            String area,
            String zone,
            int needs,
            int unmet,
            @CodeOf(Kind.class) List<String> kinds) {}

    /**
     * A need that the plan assigns to an offer.
     *
     * @param needId the need
     * @param kind code of the kind
     * @param zone zone of the family
     * @param urgency 0 to 3
     * @param offerId the offer
     * @param volunteerId its volunteer
     * @param value value of the assignment
     * @param price price of the offer in the proof: 0 while it has a space nobody else needs
     */
    public record Planned(
            UUID needId,
            @CodeOf(Kind.class) String kind,
            String zone,
            int urgency,
            UUID offerId,
            UUID volunteerId,
            int value,
            long price) {}

    /**
     * A need without an offer in the plan.
     *
     * @param needId the need
     * @param kind code of the kind
     * @param area area of the family
     * @param zone its zone
     * @param urgency 0 to 3
     * @param reason why
     * @param relaxations what could be relaxed to find an offer, the most effective first
     */
    public record Unmet(
            UUID needId,
            @CodeOf(Kind.class) String kind,
            String area,
            String zone,
            int urgency,
            Reason reason,
            List<Relaxation> relaxations) {}

    /**
     * Why a need is without an offer.
     *
     * @param code {@code better-used-elsewhere} or {@code nobody-fits}
     * @param words why, in words
     */
    public record Reason(String code, String words) {}

    /**
     * A requirement without which more offers would fit.
     *
     * @param code the requirement, such as {@code language}
     * @param offers number of offers that would fit without it, counted up to 100
     * @param words the same in words
     */
    public record Relaxation(String code, int offers, String words) {}

    /**
     * A need that the previous plan assigned to another offer.
     *
     * @param needId the need
     * @param fromOfferId the previous offer, null for none
     * @param toOfferId the offer now, null for none
     */
    public record Reassigned(
            UUID needId,
            @Nullable UUID fromOfferId,
            @Nullable UUID toOfferId) {}

    /**
     * An offer with a high price: more of its kind is needed.
     *
     * @param offerId the offer
     * @param kind code of the kind
     * @param price its price in the proof: at least the value of one more space
     */
    public record Scarce(UUID offerId, @CodeOf(Kind.class) String kind, long price) {}
}
