package org.kith.relationships.contacts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/** A contact to log. */
public record ContactRequest(
        @Schema(description = "Made on the device. The same id sent again is logged once.") @NotNull
        UUID id,

        @Schema(
                description =
                        "When it was: not in the future, not before the relationship began, not more than 31 days ago.")
        @NotNull
        Instant at,

        @Schema(
                description = "How it was made.",
                enumeration = {"visit", "call", "message", "meeting"})
        @NotNull
        @Pattern(regexp = "visit|call|message|meeting", message = "Use visit, call, message or meeting.")
        String how,

        @Schema(description = "Minutes it took, at most a day.") @NotNull @Min(0) @Max(1440)
        Integer minutes,

        @Schema(
                description = "What was discussed. Only those who work with the family read it.",
                examples = "Soup was welcome.")
        @PlainText(max = 2000)
        String note) {}
