package org.kith.referrals.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.http.Phone;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.agreement.AgreementSent;

/**
 * A referral as it is sent.
 *
 * @param familyId a family the sender's organisation knows already; null for a new one
 * @param family whom it is for; may be left out with a familyId
 * @param children the children; with a familyId those not known yet
 * @param needs what is needed
 * @param riskBand low, medium or high
 * @param source Children in Need census code of the referral source, 1A to 10
 * @param agreement what the family agreed to; left out: what is on record for a known family holds
 * @param sharing with whom the referral is shared; the first receives and decides. One may be sent without brackets.
 * @param doorstepNeedId the need from a door that led to this referral; may be null
 */
public record NewReferral(
        UUID familyId,
        @Valid FamilySent family,
        @Size(max = 20) List<@NotNull @Valid ChildSent> children,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid NeedSent> needs,

        @NotBlank
        @Schema(
                description = "How much a child is at risk.",
                enumeration = {"low", "medium", "high"})
        String riskBand,

        @NotBlank @Schema(description = "Referral source of the Children in Need census.", examples = "2A")
        String source,

        @Valid AgreementSent agreement,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 10)
        List<@NotNull @Valid SharingSent> sharing,

        UUID doorstepNeedId) {

    /** Lists that were left out are empty. */
    public NewReferral {
        children = children == null ? List.of() : children;
        needs = needs == null ? List.of() : needs;
        sharing = sharing == null ? List.of() : sharing;
    }

    /** A family. */
    public record FamilySent(
            @NotBlank @PlainName(max = 120) String contactName,

            @Schema(examples = "01632 960001") @Phone String phone,

            @NotBlank @PlainText(max = 300) String address,
            @NotBlank @PlainText(max = 16) String postcode,
            String language) {}

    /** A child. The age band is derived. */
    public record ChildSent(
            @NotBlank @PlainName(max = 120) String name,
            @NotNull LocalDate dateOfBirth,
            String upn,
            String nhsNumber) {}

    /**
     * A need.
     *
     * @param slots 21 weekly slots as 0 and 1; left out: any time
     * @param childIndex which child it is for, from 0; left out: the first
     */
    public record NeedSent(
            @NotBlank @CodeOf(Kind.class) String kind,
            @PlainText(max = 1000) String detail,

            @Pattern(regexp = "[FM]", message = "F or M, or leave it out.") @Schema(enumeration = {"F", "M"})
            String gender,

            @Pattern(regexp = "[01]{21}", message = "21 characters 0 or 1, Monday morning to Sunday evening.")
            String slots,

            String languageRequired,
            String languagePreferred,
            @NotNull @Min(0) @Max(3) Integer urgency,
            @Min(0) Integer childIndex,

            @Schema(
                    description =
                            "Whether it asks for somebody every week; true when left out, which asks for more checks.")
            Boolean regular) {}

    /** With whom, what, why, on which basis, and whether the family was told. */
    public record SharingSent(
            @NotNull UUID withOrganisationId,
            @NotEmpty List<@NotNull String> fields,
            @NotBlank @PlainText(max = 500) String why,

            @NotBlank
            @Schema(
                    description = "Lawful basis of UK GDPR Article 6.",
                    enumeration = {
                        "consent",
                        "legal-obligation",
                        "vital-interests",
                        "public-task",
                        "recognised-legitimate-interest",
                        "legitimate-interests"
                    })
            String lawfulBasis,

            @NotNull Boolean familyTold) {}
}
