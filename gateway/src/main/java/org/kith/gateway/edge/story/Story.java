package org.kith.gateway.edge.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;

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
public record Story(
        JsonNode referral,
        JsonNode clock,
        JsonNode suggestions,
        JsonNode matches,
        JsonNode relationships,
        @JsonIgnore String etag) {}
