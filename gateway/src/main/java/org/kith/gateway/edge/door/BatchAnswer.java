package org.kith.gateway.edge.door;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a batch, part by part: concerns, people, whom to ring, knocks.
 *
 * @param walkId the walk
 * @param items one for each part
 */
@Schema(description = "What became of a batch, part by part. What is not stored, the device keeps and sends again.")
record BatchAnswer(
        @Schema(description = "The walk, an id made on the device")
        String walkId,

        @Schema(description = "One for each part: concerns, people, whom to ring, knocks")
        List<BatchItem> items) {

    boolean wasStored() {
        return items.stream().allMatch(BatchItem::wasStored);
    }
}
