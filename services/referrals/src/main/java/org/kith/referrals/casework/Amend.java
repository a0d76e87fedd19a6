package org.kith.referrals.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.Phone;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;
import org.kith.kit.json.SeenText;

/**
 * Corrections to a referral and its family. What is left out stays as it is.
 *
 * @param family how the family is reached and where it lives
 * @param needs needs that ask for something else
 */
public record Amend(
        @Valid FamilyAmended family, @Size(max = 20) List<@NotNull @Valid NeedAmended> needs) {
    /** Needs left out are none. */
    public Amend {
        needs = needs == null ? List.of() : needs;
    }

    /** What is corrected of the family. */
    public record FamilyAmended(
            @PlainName(max = 120) String contactName,

            @Schema(examples = "01632 960001") @Phone String phone,

            @PlainText(max = 300) String address,
            @PlainText(max = 16) String postcode,
            String language) {
        /** What has nothing to see in it is left out; but without its number a family is no longer rung. */
        public FamilyAmended {
            contactName = SeenText.orNull(contactName);
            address = SeenText.orNull(address);
            postcode = SeenText.orNull(postcode);
            language = SeenText.orNull(language);
        }
    }

    /** What is corrected of a need. */
    public record NeedAmended(
            @NotNull UUID id,
            @PlainText(max = 1000) String detail,

            @Pattern(regexp = "[FM]", message = "F or M, or leave it out.") @Schema(enumeration = {"F", "M"})
            String gender,

            @Pattern(regexp = "[01]{21}", message = "21 characters 0 or 1, Monday morning to Sunday evening.")
            String slots,

            String languageRequired,
            String languagePreferred,
            @Min(0) @Max(3) Integer urgency) {}
}
