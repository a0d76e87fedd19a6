package org.kith.offers.vetting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * A course completed.
 *
 * @param course safeguarding
 * @param completedOn day it was completed
 */
public record RecordTraining(
        @Schema(description = "Code of the course", examples = "safeguarding") @NotNull @PlainText(max = 40)
        String course,

        @Schema(description = "Day it was completed") @NotNull
        LocalDate completedOn) {}
