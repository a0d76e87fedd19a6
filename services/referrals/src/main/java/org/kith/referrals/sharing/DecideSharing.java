package org.kith.referrals.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * A decision to share, or not to (Children Act 2004 section 16LA asks to record both).
 *
 * @param withOrganisationId organisation it is about
 * @param shared false: not to share, and an earlier sharing of the caller's organisation ends
 * @param fields what is shared; left out for a decision not to
 * @param why why
 * @param lawfulBasis lawful basis; left out for a decision not to share
 * @param familyTold whether the family was told
 */
public record DecideSharing(
        @NotNull UUID withOrganisationId,
        @NotNull Boolean shared,
        @Size(max = 20) List<@NotNull String> fields,
        @NotBlank @PlainText(max = 500) String why,
        String lawfulBasis,
        @NotNull Boolean familyTold) {
    /** Fields left out are none. */
    public DecideSharing {
        fields = fields == null ? List.of() : fields;
    }
}
