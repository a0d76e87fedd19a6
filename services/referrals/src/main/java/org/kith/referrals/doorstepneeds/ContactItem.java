package org.kith.referrals.doorstepneeds;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.Phone;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;
import org.kith.kit.json.PhoneNumber;

/**
 * Who is to be rung about a need from a door.
 *
 * @param needId the need, as the device named it
 * @param name name
 * @param phone phone number, or null
 * @param email email address, or null
 * @param mayContact whether they agreed to be contacted
 * @param wordingVersion the words in which they were asked
 * @param askedAt when they were asked, by the device's clock; may be left out
 */
public record ContactItem(
        @NotNull UUID needId,
        @NotBlank @PlainName(max = 120) String name,

        @Schema(examples = "01632 960001") @Phone String phone,

        @Email @Size(max = 254) @PlainText(max = 254) String email,
        @NotNull Boolean mayContact,
        @NotBlank @PlainText(max = 40) String wordingVersion,
        Instant askedAt) {

    /** When they were asked; a device whose clock runs ahead, or that does not say, asked when it reached us. */
    Instant askedBy(Instant now) {
        return askedAt == null || askedAt.isAfter(now) ? now : askedAt;
    }

    /** Who may not be contacted leaves no number. */
    String phoneToKeep() {
        return mayContact ? PhoneNumber.normal(phone) : null;
    }

    String emailToKeep() {
        return mayContact ? email : null;
    }
}
