package org.kith.gateway.portal.needs;

import java.util.List;
import java.util.UUID;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/**
 * A need as matching knows it: no name, no address, no words of the referrer.
 *
 * @param id id
 * @param referralId its referral
 * @param restrictedFamilyId its family when only named people see it; null otherwise, or when that cannot be had
 * @param familyId its family; null when that is not for the user
 * @param held whether nothing new begins for the family at present
 * @param closed why no offer is looked for, when none is
 * @param kind what would help
 * @param zone zone of the family
 * @param zoneCode the zone's code
 * @param state its status
 * @param facts what it asks for
 */
public record NeedModel(
        UUID id,
        UUID referralId,
        UUID restrictedFamilyId,
        UUID familyId,
        boolean held,
        String closed,
        String kind,
        String zone,
        String zoneCode,
        StateTag state,
        List<Fact> facts) {
    static NeedModel of(Matching.Wanted need, boolean restricted, Words words, PlaceMap place) {
        return of(need, need.state(), restricted, words, place);
    }

    /** The same, whose status is that of what was found for it now. */
    static NeedModel of(Matching.Wanted need, String state, boolean restricted, Words words, PlaceMap place) {
        return new NeedModel(
                need.id(),
                need.referralId(),
                restricted ? need.familyId() : null,
                need.familyId(),
                Boolean.TRUE.equals(need.held()),
                closed(need.state(), words),
                need.kind() == null ? words.t("need.some") : words.code("kind", need.kind()),
                place.zoneName(need.zone()),
                need.zone(),
                StateTag.of(words, state),
                facts(need, words));
    }

    private static String closed(String state, Words words) {
        return switch (state) {
            case "matched" -> words.t("need.text.offers-taken");
            case "met", "not-met" -> words.t("need.text.offers-over");
            default -> words.t("need.text.offers-closed");
        };
    }

    private static List<Fact> facts(Matching.Wanted need, Words words) {
        return new Facts(words)
                .add("fact.how-soon", words.code("urgency", need.urgency()))
                .add("fact.times", need.slots() == null ? "" : Week.words(words, need.slots()))
                .add(
                        "need.age",
                        need.ageBand() == null
                                ? ""
                                : words.t("age.band", (Object[]) need.ageBand().split("-", 2)))
                .add("fact.language-needed", words.code("language", need.languageRequired()))
                .add("fact.language-welcome", words.code("language", need.languagePreferred()))
                .add("need.gender", words.code("gender", need.gender()))
                .add("need.check", words.code("check", need.level()))
                .add("fact.risk", words.code("risk", need.riskBand()))
                .add("need.since", words.times().moment(need.openedAt()))
                .list();
    }
}
