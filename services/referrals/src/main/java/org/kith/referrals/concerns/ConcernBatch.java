package org.kith.referrals.concerns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Concerns as a device has them.
 *
 * @param concerns read one by one, so that a broken one does not keep another from being stored
 */
public record ConcernBatch(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = DeviceConcern.class,
                description =
                        "The concerns. Each is read by itself: a broken one does not keep another from being stored.")
        @NotNull
        List<JsonNode> concerns) {

    /**
     * A concern as a device sends it; what cannot be read is left out.
     *
     * @param id made on the device
     * @param what what was seen or said
     * @param immediateDanger whether a child is in danger now
     * @param raisedAt when, by the device's clock
     * @param knockId the knock, or null
     * @param walkId the walk, or null
     * @param doorId the door, or null
     * @param familyId the family that it is about, or null
     * @param referralId the referral that it is about, or null
     * @param area code of the statistical area, or null
     * @param zone code of the zone, or null
     * @param placeUncertain whether area and zone are a guess
     */
    public record DeviceConcern(
            String id,
            String what,
            boolean immediateDanger,
            Instant raisedAt,
            UUID knockId,
            UUID walkId,
            UUID doorId,
            UUID familyId,
            UUID referralId,
            String area,
            String zone,
            boolean placeUncertain) {}
}
