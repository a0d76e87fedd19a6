package org.kith.gateway.pages.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import org.kith.gateway.pages.StateTag;
import org.kith.gateway.pages.Texts;

/**
 * A match of a need, as a line.
 *
 * @param id id
 * @param offer the offer, as people tell it from others
 * @param state where it stands
 * @param since since when
 */
@TemplateData
public record MatchStep(String id, String offer, StateTag state, String since) {
    static MatchStep of(JsonNode match) {
        return new MatchStep(
                Texts.field(match, "id"),
                OfferFacts.name(Texts.field(match, "offerId")),
                StateTag.of(Texts.field(match, "state")),
                Texts.moment(Texts.field(match, "since")));
    }
}
