package org.kith.referrals.sharing;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * A decision to share, or not to (Children Act 2004 section 16LA asks to record both).
 *
 * @param withOrganisationId organisation it is about
 * @param shared false: not to share, and an earlier sharing of the caller's organisation ends; of the family's own organisation everybody's
 * @param fields what is shared; left out for a decision not to
 * @param why why
 * @param lawfulBasis lawful basis; left out for a decision not to share
 * @param familyTold whether the family was told
 */
public record NewSharingDecision(
        @NotNull UUID withOrganisationId,
        @NotNull Boolean shared,
        @Size(max = 20) List<@NotNull String> fields,
        @NotBlank @PlainText(max = 500) String why,

        @Schema(
                description = "Lawful basis of UK GDPR Article 6; left out for a decision not to share.",
                enumeration = {
                    "consent",
                    "legal-obligation",
                    "vital-interests",
                    "public-task",
                    "recognised-legitimate-interest",
                    "legitimate-interests"
                })
        @Nullable
        String lawfulBasis,

        @NotNull Boolean familyTold) {
    /** Fields left out are none. */
    public NewSharingDecision {
        fields = fields == null ? List.of() : fields;
    }
}
