package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A referral to send. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralToSend(
        NewFamily family,
        List<NewChild> children,
        List<NewNeed> needs,
        @Vocabulary("risk") String riskBand,
        @Vocabulary("source") String source,
        NewAgreement agreement,
        List<NewSharing> sharing) {
    /** The family of a referral to send. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewFamily(
            String contactName,
            String phone,
            String address,
            String postcode,
            @Vocabulary("language") String language) {}

    /** A child of a referral to send. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewChild(String name, LocalDate dateOfBirth, String upn, String nhsNumber) {}

    /** A need of a referral to send. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewNeed(
            @Vocabulary("kind") String kind,
            String detail,
            @Vocabulary("gender") String gender,
            String slots,
            @Vocabulary("language") String languageRequired,
            @Vocabulary("language") String languagePreferred,
            Integer urgency,
            Integer childIndex) {}

    /** What a family agreed to, and what not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewAgreement(
            @Vocabulary("agreement-purpose") List<String> given,
            @Vocabulary("agreement-purpose") List<String> refused,
            AgreementBy by,
            @Vocabulary("how-agreed") String how,
            @Vocabulary("language") String language,
            Boolean interpreter,
            String wordingVersion,
            LocalDate on) {}

    /** Who agreed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgreementBy(@Vocabulary("who-agreed") String as, String name, String judgedBy) {}

    /** With whom a referral is shared, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewSharing(
            UUID withOrganisationId,
            @Vocabulary("shared-field") List<String> fields,
            String why,
            @Vocabulary("lawful-basis") String lawfulBasis,
            Boolean familyTold) {}
}
