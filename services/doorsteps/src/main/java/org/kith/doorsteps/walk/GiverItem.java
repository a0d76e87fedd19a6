package org.kith.doorsteps.walk;

import jakarta.validation.constraints.NotBlank;
import org.kith.kit.http.PlainText;

/**
 * Who offers something. Kept by doorsteps and nowhere else.
 *
 * @param name their name
 * @param phone their phone number, may be left out
 */
public record GiverItem(
        @NotBlank @PlainText(max = 100) String name,
        @PlainText(max = 30) String phone) {}
