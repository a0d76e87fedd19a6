package org.kith.gateway.portal.walks;

import java.util.List;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Doorsteps;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Words;

/**
 * What came of a walk, or of all of them.
 *
 * @param when the walk's beginning; empty for all
 * @param zone its zone
 * @param counts the counts
 * @param outcomes knocks of every outcome that occurred
 */
public record WalkTally(String when, String zone, Doorsteps.Tally counts, List<Fact> outcomes) {
    static WalkTally total(Doorsteps.Tally tally, Words words) {
        return new WalkTally("", "", tally, outcomes(tally, words));
    }

    static WalkTally of(Doorsteps.WalkTally walk, Words words, PlaceMap place) {
        return new WalkTally(
                words.times().moment(walk.walk().startedAt()),
                walk.walk().zone() == null ? "" : place.zoneName(walk.walk().zone()),
                walk.tally(),
                List.of());
    }

    private static List<Fact> outcomes(Doorsteps.Tally tally, Words words) {
        Facts outcomes = new Facts(words);
        if (tally.byOutcome() != null) {
            tally.byOutcome()
                    .forEach((code, count) ->
                            outcomes.named(words.code("outcome", code), count > 0 ? words.number(count) : ""));
        }
        return outcomes.list();
    }
}
