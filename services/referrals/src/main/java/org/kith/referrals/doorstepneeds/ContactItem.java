package org.kith.referrals.doorstepneeds;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * Who is to be rung about a need from a door.
 *
 * @param needId the need, as the device named it
 * @param name name
 * @param phone phone number, or null
 * @param email email address, or null
 * @param mayContact whether they agreed to be contacted
 * @param wordingVersion the words in which they were asked
 */
public record ContactItem(
        @NotNull UUID needId,
        @NotBlank @PlainText(max = 120) String name,

        @Pattern(regexp = "[+]?[0-9 ()-]{7,20}", message = "Write a phone number in digits and spaces.")
        String phone,

        @Email @Size(max = 254) @PlainText(max = 254) String email,
        @NotNull Boolean mayContact,
        @NotBlank @PlainText(max = 40) String wordingVersion) {

    /** Who may not be contacted leaves no number. */
    String phoneToKeep() {
        return mayContact ? phone : null;
    }

    String emailToKeep() {
        return mayContact ? email : null;
    }
}
