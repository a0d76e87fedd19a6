package org.kith.offers.volunteer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.Phone;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;
import org.kith.kit.json.PhoneNumber;

/**
 * A person who made an offer at a door.
 *
 * @param id made on the device; offers name it as their personId
 * @param name their name
 * @param phone their phone number, or null
 * @param email their e-mail address, or null
 * @param mayContact whether they may be contacted; if not, phone and e-mail are not stored
 * @param wordingVersion version of the wording that was read to them
 */
public record PersonItem(
        @Schema(description = "Made on the device; offers name it as their personId") @NotNull
        UUID id,

        @Schema(examples = "Bo Lindqvist") @NotBlank @PlainName(max = 100)
        String name,

        @Schema(examples = "01632 960777") @Phone String phone,

        @Schema(examples = "bo@example.org") @Email(message = "Write an e-mail address.") @PlainText(max = 254)
        String email,

        @Schema(description = "Whether they may be contacted; if not, phone and e-mail are not stored") @NotNull
        Boolean mayContact,

        @Schema(description = "Version of the wording that was read to them", examples = "2026-1")
        @NotBlank
        @PlainText(max = 20)
        String wordingVersion) {
    /** What is stored: the ways to reach somebody only if they may be contacted, and an empty text as none. */
    PersonItem stored() {
        return new PersonItem(
                id,
                name.strip(),
                mayContact ? PhoneNumber.normal(phone) : null,
                mayContact ? textOrNull(email) : null,
                mayContact,
                wordingVersion.strip());
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
