package org.kith.gateway.edge.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One referral and what became of it. A part that cannot be had is {@code {"absent": true, "reason": "..."}}.
 *
 * @param referral the referral, as its service shows it
 * @param clock its decision clock
 * @param suggestions for every need that waits, {@code needId} and {@code items}
 * @param matches matches of its needs
 * @param relationships what followed the matches
 * @param etag version of the referral, for the next change
 */
public record ReferralOverview(
        @Schema(implementation = Object.class, description = "The referral, as its service shows it")
        JsonNode referral,

        @Schema(implementation = Object.class, description = "Its decision clock, or why it is absent")
        JsonNode clock,

        @Schema(
                implementation = Object.class,
                description = "For every need that waits, needId and items; or why they are absent")
        JsonNode suggestions,

        @Schema(implementation = Object.class, description = "Matches of its needs, or why they are absent")
        JsonNode matches,

        @Schema(implementation = Object.class, description = "What followed the matches, or why it is absent")
        JsonNode relationships,

        @JsonIgnore String etag) {}
