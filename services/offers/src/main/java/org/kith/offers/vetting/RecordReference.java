package org.kith.offers.vetting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;

/**
 * A reference that came. Who wrote it and what it says stays on paper.
 *
 * @param relation employer, colleague, teacher, neighbour, community or other
 * @param satisfactory whether it counts
 * @param receivedOn day it came
 */
public record RecordReference(
        @Schema(description = "employer, colleague, teacher, neighbour, community or other", examples = "neighbour")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(Referee.class)
        String relation,

        @Schema(description = "Whether it counts") @NotNull Boolean satisfactory,
        @Schema(description = "Day it came") @NotNull LocalDate receivedOn) {}
