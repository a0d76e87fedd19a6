package org.kith.relationships.contacts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * A contact to log.
 *
 * @param id made on the device, so that it counts once
 * @param at when it was
 * @param how visit, call, message or meeting
 * @param minutes how long it took, at most a day
 * @param note what was said; stays with those who work with the family
 */
public record LogContact(
        @NotNull UUID id,
        @NotNull Instant at,

        @NotNull @Pattern(regexp = "visit|call|message|meeting", message = "Use visit, call, message or meeting.")
        String how,

        @Min(0) @Max(1440) int minutes,
        @PlainText(max = 2000) String note) {}
