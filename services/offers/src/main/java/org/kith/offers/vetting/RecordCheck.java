package org.kith.offers.vetting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;
import org.kith.offers.suitability.CheckKind;

/**
 * A check that a coordinator has seen. The certificate itself is never sent.
 *
 * @param kind basic, enhanced, enhanced-barred or overnight-assessment
 * @param number number of the certificate (12 digits, in any spelling) or reference of the assessment; only a hash is stored
 * @param issuedOn day of issue
 * @param expiresOn last day it counts; by the rules when left out, and never later
 * @param seenOn day it was seen
 */
public record RecordCheck(
        @Schema(description = "basic, enhanced, enhanced-barred or overnight-assessment", examples = "enhanced-barred")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(CheckKind.class)
        String kind,

        @Schema(
                description =
                        "Number of the certificate (12 digits, blanks and dashes make no difference) or reference of"
                                + " the assessment; only a keyed hash of it is stored",
                examples = "001234567890")
        @NotNull
        @PlainText(max = 40)
        String number,

        @Schema(description = "Day of issue") @NotNull LocalDate issuedOn,

        @Schema(description = "Last day it counts; by the rules when left out, and never later")
        LocalDate expiresOn,

        @Schema(description = "Day it was seen") @NotNull LocalDate seenOn) {}
