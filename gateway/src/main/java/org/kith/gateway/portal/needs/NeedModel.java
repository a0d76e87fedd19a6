package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Facts;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Slots;
import org.kith.gateway.portal.page.StateTag;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.place.PlaceMap;

/**
 * A need as matching knows it: no name, no address, no words of the referrer.
 *
 * @param id id
 * @param referralId its referral
 * @param kind what would help
 * @param kindCode the kind's code
 * @param zone zone of the family
 * @param zoneCode the zone's code
 * @param state where it stands
 * @param facts what it asks for
 */
@TemplateData
public record NeedModel(
        String id,
        String referralId,
        String kind,
        String kindCode,
        String zone,
        String zoneCode,
        StateTag state,
        List<Fact> facts) {

    static NeedModel of(JsonNode need, PlaceMap place) {
        String kind = Texts.field(need, "kind");
        String zone = Texts.field(need, "zone");
        return new NeedModel(
                Texts.field(need, "id"),
                Texts.field(need, "referralId"),
                Labels.kind(kind),
                kind,
                place.zoneName(zone),
                zone,
                StateTag.of(Texts.field(need, "state")),
                facts(need));
    }

    private static List<Fact> facts(JsonNode need) {
        String slots = Texts.field(need, "slots");
        return new Facts()
                .add("How soon", Labels.urgency(Texts.field(need, "urgency")))
                .add("Times", slots.isEmpty() ? "" : Slots.words(slots))
                .add("Age of the child", Texts.field(need, "ageBand").replace("-", " to "))
                .add("Language needed", Labels.language(Texts.field(need, "languageRequired")))
                .add("Language welcome", Labels.language(Texts.field(need, "languagePreferred")))
                .add("Who it should be", Labels.gender(Texts.field(need, "gender")))
                .add("Check asked for", Labels.check(Texts.field(need, "level")))
                .add("Risk", Labels.risk(Texts.field(need, "riskBand")))
                .add("Wanted since", Texts.moment(Texts.field(need, "openedAt")))
                .list();
    }
}
