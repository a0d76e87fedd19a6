package org.kith.matching.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.engine.score.Weights;

/**
 * The standing plan: what would serve the network best if every need were decided now. A person decides each of them.
 *
 * @param asOf up to when commits are in it
 * @param terms what the network wants of its plan besides value, and how it weighs a pair
 * @param proof what it is worth and the proof that no plan is worth more
 * @param zones how each zone fares
 * @param areas where needs are left unmet, most first
 * @param assignments who would be given to whom, the urgent first; at most as many as asked for
 * @param unmet needs left to nobody and why, the urgent first; at most as many as asked for
 * @param changes needs that the plan before gave to somebody else
 * @param scarce offers whose places are worth most
 */
public record PlanView(
        Instant asOf,
        Terms terms,
        Proof proof,
        List<ZoneShare> zones,
        List<AreaUnmet> areas,
        List<Given> assignments,
        List<Unmet> unmet,
        List<Shifted> changes,
        List<Scarce> scarce) {
    /**
     * What the network has set.
     *
     * @param fairness weight of the served share by zone: a zone with k of its n needs left unmet costs this times k² / n; 0
     *     is off
     * @param busy points that each need costs which a volunteer already carries; 0 is off
     * @param asksPerWeek how often the plan asks the same volunteer in a week; null for no limit
     * @param weights what the terms of a score are worth
     */
    public record Terms(int fairness, int busy, Integer asksPerWeek, Weights weights) {}

    /**
     * What the plan is worth and the proof.
     *
     * @param value sum over the needs served, less what the network's terms cost
     * @param dual what the prices come to; no plan can be worth more
     * @param gap what is not proven, 0
     * @param needs needs that wait for a match
     * @param served needs it serves
     * @param capacity places left of all open offers
     */
    public record Proof(long value, long dual, long gap, int needs, int served, long capacity) {}

    /**
     * How a zone fares.
     *
     * @param zone code of the zone
     * @param needs needs of its families that wait
     * @param served those that the plan serves
     */
    public record ZoneShare(String zone, int needs, int served) {}

    /**
     * Where needs are left unmet.
     *
     * @param area code of the area
     * @param zone its zone
     * @param needs needs of its families that wait
     * @param unmet those that the plan gives to nobody
     * @param kinds kinds of those, the most frequent first
     */
    public record AreaUnmet(String area, String zone, int needs, int unmet, List<String> kinds) {}

    /**
     * A need that would be given to an offer.
     *
     * @param needId the need
     * @param kind code of the kind
     * @param zone zone of the family
     * @param urgency 0 to 3
     * @param offerId the offer
     * @param volunteerId its volunteer
     * @param value what it is worth
     * @param price what a place of this offer is worth, by the proof: 0 when it has one that nobody else needs
     */
    public record Given(
            UUID needId,
            String kind,
            String zone,
            int urgency,
            UUID offerId,
            UUID volunteerId,
            int value,
            long price) {}

    /**
     * A need left to nobody.
     *
     * @param needId the need
     * @param kind code of the kind
     * @param area area of the family
     * @param zone its zone
     * @param urgency 0 to 3
     * @param reason why
     * @param ways what would open a way, the widest first
     */
    public record Unmet(
            UUID needId, String kind, String area, String zone, int urgency, Reason reason, List<Way> ways) {}

    /**
     * Why a need is left to nobody.
     *
     * @param code {@code better-used-elsewhere} or {@code nobody-fits}
     * @param words why, in words
     */
    public record Reason(String code, String words) {}

    /**
     * What would open a way for a need.
     *
     * @param code what it asks for that stands in the way, such as {@code language}
     * @param offers how many offers would fit without it; 100 stands for 100 or more
     * @param words the same in words
     */
    public record Way(String code, int offers, String words) {}

    /**
     * A need that the plan before gave to somebody else.
     *
     * @param needId the need
     * @param fromOfferId the offer before, null for nobody
     * @param toOfferId the offer now, null for nobody
     */
    public record Shifted(UUID needId, UUID fromOfferId, UUID toOfferId) {}

    /**
     * An offer of which more is needed.
     *
     * @param offerId the offer
     * @param kind code of the kind
     * @param price what a place of it is worth, by the proof: at least what one more would add
     */
    public record Scarce(UUID offerId, String kind, long price) {}
}
