package org.kith.gateway.portal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.gateway.portal.needs.Freshness;
import org.kith.gateway.portal.needs.UnmetModel;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/**
 * The plan as its page shows it.
 *
 * @param place name of the place
 * @param asOf up to when commits are in it
 * @param heard when matching last heard of anything
 * @param terms what the network wants of it besides value, in words
 * @param proof what it is worth, and the proof
 * @param zones how each zone fares, and the zones to choose from
 * @param zone code of the zone that is shown; empty for all
 * @param zoneName its name; empty for all
 * @param map what is left unmet by area, drawn
 * @param areas the same as lines, most first
 * @param unmet needs left to nobody, the urgent first
 * @param unmetOf how many there are, shown or not
 * @param given who would be given to whom, the urgent first
 * @param givenOf how many there are, shown or not
 * @param changes needs that the plan before gave to somebody else
 * @param scarce offers in shortest supply
 * @param more whether longer lists can be had
 */
public record PlanModel(
        String place,
        String asOf,
        Freshness heard,
        String terms,
        ProofModel proof,
        List<ZoneLine> zones,
        String zone,
        String zoneName,
        UnmetMap map,
        List<AreaLine> areas,
        List<UnmetLine> unmet,
        String unmetOf,
        List<GivenLine> given,
        String givenOf,
        List<ChangeLine> changes,
        List<ScarceLine> scarce,
        boolean more) {
    /** How many unmet needs are shown. */
    public String unmetShown() {
        return Integer.toString(unmet.size());
    }

    /** How many needs that would be met are shown. */
    public String givenShown() {
        return Integer.toString(given.size());
    }

    /** How a zone fares. */
    public record ZoneLine(String code, String name, String needs, String served, String unmet) {}

    /** Where needs are left unmet. */
    public record AreaLine(String name, String zone, String needs, String unmet, String kinds) {}

    /** A need left to nobody, why, and what would help. */
    public record UnmetLine(UUID id, String kind, String area, String zone, String urgency, UnmetModel ways) {}

    /** A need that would be given to an offer. */
    public record GivenLine(
            UUID id, String kind, String zone, String urgency, String offer, String value, String price) {}

    /** A need that the plan before gave to somebody else. */
    public record ChangeLine(UUID id, String name, String from, String to) {}

    /** An offer of which more is needed. */
    public record ScarceLine(String offer, String kind, String price) {}

    static PlanModel of(
            Matching.Plan plan, String zone, int limit, boolean more, PlaceMap place, Instant now, Words words) {
        long needs = 0;
        long served = 0;
        for (Matching.ZoneShare line : plan.zones()) {
            if (zone.isEmpty() || zone.equals(line.zone())) {
                needs += line.needs();
                served += line.served();
            }
        }
        return new PlanModel(
                place.name(),
                words.times().moment(plan.asOf()),
                Freshness.of(plan.heardAt(), now, "plan.text", words),
                terms(plan.objectives(), words),
                ProofModel.of(plan.proof(), words),
                plan.zones().stream().map(line -> zone(line, place, words)).toList(),
                zone,
                zone.isEmpty() ? "" : place.zoneName(zone),
                UnmetMap.of(plan.areas(), zone, place.drawing(), words),
                plan.areas().stream().map(line -> area(line, place, words)).toList(),
                plan.unmet().stream().map(line -> unmet(line, place, words)).toList(),
                words.number(needs - served),
                plan.assignments().stream()
                        .map(line -> given(line, place, words))
                        .toList(),
                words.number(served),
                plan.changes().stream().map(line -> change(line, words)).toList(),
                plan.scarce().stream().map(line -> scarce(line, words)).toList(),
                more && (needs - served > limit || served > limit));
    }

    private static String terms(Matching.Objectives terms, Words words) {
        List<String> on = new ArrayList<>();
        if (terms != null && terms.fairness() > 0) {
            on.add(words.t("plan.terms.fairness", words.number(terms.fairness())));
        }
        if (terms != null && terms.loadCost() > 0) {
            on.add(words.t("plan.terms.busy", words.number(terms.loadCost())));
        }
        if (terms != null && terms.asksPerWeek() != null) {
            on.add(words.count("plan.terms.asks", terms.asksPerWeek()));
        }
        return on.isEmpty() ? words.t("plan.terms.none") : words.t("plan.terms", String.join(", ", on));
    }

    private static ZoneLine zone(Matching.ZoneShare line, PlaceMap place, Words words) {
        return new ZoneLine(
                line.zone(),
                place.zoneName(line.zone()),
                words.number(line.needs()),
                words.number(line.served()),
                words.number(line.needs() - line.served()));
    }

    private static AreaLine area(Matching.AreaUnmet line, PlaceMap place, Words words) {
        List<String> kinds =
                line.kinds().stream().map(kind -> words.code("kind", kind)).toList();
        return new AreaLine(
                place.areaName(line.area()),
                place.zoneName(line.zone()),
                words.number(line.needs()),
                words.number(line.unmet()),
                String.join(", ", kinds));
    }

    private static UnmetLine unmet(Matching.Unmet line, PlaceMap place, Words words) {
        return new UnmetLine(
                line.needId(),
                words.code("kind", line.kind()),
                place.areaName(line.area()),
                place.zoneName(line.zone()),
                words.code("urgency", line.urgency()),
                UnmetModel.of(line));
    }

    private static GivenLine given(Matching.Given line, PlaceMap place, Words words) {
        return new GivenLine(
                line.needId(),
                words.code("kind", line.kind()),
                place.zoneName(line.zone()),
                words.code("urgency", line.urgency()),
                Names.offer(words, line.offerId()),
                words.number(line.value()),
                words.number(line.price()));
    }

    private static ChangeLine change(Matching.Shifted line, Words words) {
        return new ChangeLine(
                line.needId(),
                words.t("name.need", Names.shortId(line.needId())),
                Names.offer(words, line.fromOfferId()),
                Names.offer(words, line.toOfferId()));
    }

    private static ScarceLine scarce(Matching.Scarce line, Words words) {
        return new ScarceLine(
                Names.offer(words, line.offerId()), words.code("kind", line.kind()), words.number(line.price()));
    }
}
