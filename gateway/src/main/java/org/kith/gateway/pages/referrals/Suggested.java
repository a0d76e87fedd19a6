package org.kith.gateway.pages.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * An offer that could serve a need.
 *
 * @param rank 1 for the best
 * @param offerId the offer
 * @param score sum of the reasons' points
 * @param reasons why, each with what it adds
 * @param idempotencyKey key of a proposal made from this page
 */
@TemplateData
public record Suggested(int rank, String offerId, int score, List<String> reasons, String idempotencyKey) {
    static Suggested of(JsonNode item) {
        return new Suggested(
                item.path("rank").asInt(),
                item.path("offerId").asText(),
                item.path("score").asInt(),
                StreamSupport.stream(item.path("terms").spliterator(), false)
                        .map(Suggested::reason)
                        .toList(),
                UUID.randomUUID().toString());
    }

    private static String reason(JsonNode term) {
        int points = term.path("points").asInt();
        return term.path("words").asText() + " (" + (points < 0 ? "−" + -points : "+" + points) + ")";
    }
}
