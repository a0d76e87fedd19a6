package org.kith.gateway.portal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.kith.gateway.portal.needs.WaysModel;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.place.PlaceMap;

/**
 * The plan as its page shows it.
 *
 * @param place name of the place
 * @param asOf up to when commits are in it
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
 * @param scarce offers whose place costs most in the plan
 * @param more whether longer lists can be had
 */
@TemplateData
public record PlanModel(
        String place,
        String asOf,
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

    /** How a zone fares. */
    @TemplateData
    public record ZoneLine(String code, String name, String needs, String served, String unmet) {}

    /** Where needs are left unmet. */
    @TemplateData
    public record AreaLine(String name, String zone, String needs, String unmet, String kinds) {}

    /** A need left to nobody, why, and what would open a way. */
    @TemplateData
    public record UnmetLine(String id, String kind, String area, String zone, String urgency, WaysModel ways) {}

    /** A need that would be given to an offer. */
    @TemplateData
    public record GivenLine(
            String id, String kind, String zone, String urgency, String offer, String value, String price) {}

    /** A need that the plan before gave to somebody else. */
    @TemplateData
    public record ChangeLine(String id, String name, String from, String to) {}

    /** An offer of which more is needed. */
    @TemplateData
    public record ScarceLine(String offer, String kind, String price) {}

    /** Zones to choose from. */
    public List<Option> getZoneOptions() {
        return zones.stream().map(line -> Option.of(line.code(), line.name())).toList();
    }

    static PlanModel of(JsonNode plan, String zone, int limit, boolean more, PlaceMap place) {
        long needs = 0;
        long served = 0;
        for (JsonNode line : plan.path("zones")) {
            if (zone.isEmpty() || zone.equals(Texts.field(line, "zone"))) {
                needs += line.path("needs").asLong();
                served += line.path("served").asLong();
            }
        }
        return new PlanModel(
                place.name(),
                Texts.moment(Texts.field(plan, "asOf")),
                terms(plan.path("terms")),
                ProofModel.of(plan.path("proof")),
                lines(plan.path("zones"), line -> zone(line, place)),
                zone,
                zone.isEmpty() ? "" : place.zoneName(zone),
                UnmetMap.of(plan.path("areas"), zone, place.drawing()),
                lines(plan.path("areas"), line -> area(line, place)),
                lines(plan.path("unmet"), line -> unmet(line, place)),
                Texts.number(needs - served),
                lines(plan.path("assignments"), line -> given(line, place)),
                Texts.number(served),
                lines(plan.path("changes"), PlanModel::change),
                lines(plan.path("scarce"), PlanModel::scarce),
                more && (needs - served > limit || served > limit));
    }

    private static String terms(JsonNode terms) {
        List<String> on = new ArrayList<>();
        if (terms.path("fairness").asLong() > 0) {
            on.add("a fair share for each zone (weight "
                    + Texts.number(terms.path("fairness").asLong()) + ")");
        }
        if (terms.path("busy").asLong() > 0) {
            on.add("fewer new needs for those who carry many ("
                    + Texts.number(terms.path("busy").asLong()) + " points for each)");
        }
        if (terms.hasNonNull("asksPerWeek")) {
            long asks = terms.path("asksPerWeek").asLong();
            on.add("at most " + Texts.count(asks, "ask", "asks") + " a volunteer in a week");
        }
        return on.isEmpty()
                ? "Only the value of its pairs counts: the network has set no other terms."
                : "Besides the value of its pairs the network wants " + String.join(", ", on) + ".";
    }

    private static <T> List<T> lines(JsonNode array, Function<JsonNode, T> line) {
        return StreamSupport.stream(array.spliterator(), false).map(line).toList();
    }

    private static ZoneLine zone(JsonNode line, PlaceMap place) {
        long needs = line.path("needs").asLong();
        long served = line.path("served").asLong();
        String code = Texts.field(line, "zone");
        return new ZoneLine(
                code, place.zoneName(code), Texts.number(needs), Texts.number(served), Texts.number(needs - served));
    }

    private static AreaLine area(JsonNode line, PlaceMap place) {
        List<String> kinds = lines(line.path("kinds"), kind -> Labels.kind(kind.asText()));
        return new AreaLine(
                place.areaName(Texts.field(line, "area")),
                place.zoneName(Texts.field(line, "zone")),
                Texts.number(line.path("needs").asLong()),
                Texts.number(line.path("unmet").asLong()),
                String.join(", ", kinds));
    }

    private static UnmetLine unmet(JsonNode line, PlaceMap place) {
        return new UnmetLine(
                Texts.field(line, "needId"),
                Labels.kind(Texts.field(line, "kind")),
                place.areaName(Texts.field(line, "area")),
                place.zoneName(Texts.field(line, "zone")),
                Labels.urgency(Texts.field(line, "urgency")),
                WaysModel.of(line));
    }

    private static GivenLine given(JsonNode line, PlaceMap place) {
        return new GivenLine(
                Texts.field(line, "needId"),
                Labels.kind(Texts.field(line, "kind")),
                place.zoneName(Texts.field(line, "zone")),
                Labels.urgency(Texts.field(line, "urgency")),
                offer(line, "offerId"),
                Texts.number(line.path("value").asLong()),
                Texts.number(line.path("price").asLong()));
    }

    private static ChangeLine change(JsonNode line) {
        String id = Texts.field(line, "needId");
        return new ChangeLine(id, "Need " + Texts.shortId(id), offer(line, "fromOfferId"), offer(line, "toOfferId"));
    }

    private static ScarceLine scarce(JsonNode line) {
        return new ScarceLine(
                offer(line, "offerId"),
                Labels.kind(Texts.field(line, "kind")),
                Texts.number(line.path("price").asLong()));
    }

    private static String offer(JsonNode line, String field) {
        String id = Texts.field(line, field);
        return id.isEmpty() ? "nobody" : "Offer " + Texts.shortId(id);
    }
}
