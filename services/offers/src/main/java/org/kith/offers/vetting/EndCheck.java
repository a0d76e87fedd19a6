package org.kith.offers.vetting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * A check that was seen counts no longer.
 *
 * @param reason withdrawn or changed
 * @param on day on which it was found
 */
public record EndCheck(
        @Schema(
                description =
                        "withdrawn: the certificate was withdrawn or may no longer be looked up; changed: the update"
                                + " service says that there is something new",
                examples = "changed")
        @NotNull
        @PlainText(max = 40)
        String reason,

        @Schema(description = "Day on which it was found") @NotNull
        LocalDate on) {}
