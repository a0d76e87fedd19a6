package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.Set;
import org.kith.gateway.portal.page.StateTag;
import org.kith.gateway.portal.page.Texts;

/**
 * A match of a need, as a line.
 *
 * @param id id
 * @param offer the offer, as people tell it from others
 * @param state where it stands
 * @param since since when
 * @param live whether it stands, so that no other offer can be proposed
 */
@TemplateData
public record MatchStep(String id, String offer, StateTag state, String since, boolean live) {
    private static final Set<String> LIVE = Set.of("proposed", "agreed");

    static MatchStep of(JsonNode match) {
        String state = Texts.field(match, "state");
        return new MatchStep(
                Texts.field(match, "id"),
                OfferFacts.name(Texts.field(match, "offerId")),
                StateTag.of(state),
                Texts.moment(Texts.field(match, "since")),
                LIVE.contains(state));
    }
}
