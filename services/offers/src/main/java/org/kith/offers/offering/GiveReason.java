package org.kith.offers.offering;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * Why an offer is paused or withdrawn.
 *
 * @param reason to pause: volunteer-away, volunteer-busy or volunteer-ill; to withdraw: volunteer-moved, volunteer-stopped,
 *     given or duplicate. That a volunteer is under review or not suitable is their standing
 */
public record GiveReason(
        @Schema(
                description = "To pause: volunteer-away, volunteer-busy or volunteer-ill; to withdraw: volunteer-moved,"
                        + " volunteer-stopped, given or duplicate. That a volunteer is under review or not suitable is"
                        + " their standing",
                examples = "volunteer-away")
        @NotNull
        @PlainText(max = 40)
        String reason) {}
