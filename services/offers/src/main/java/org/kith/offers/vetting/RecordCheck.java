package org.kith.offers.vetting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.kith.kit.http.PlainText;

/**
 * A check that a coordinator has seen. The certificate itself is never sent.
 *
 * @param kind basic, enhanced, enhanced-barred or overnight-assessment
 * @param number number of the certificate (12 digits) or reference of the assessment
 * @param issuedOn day of issue
 * @param expiresOn last day it counts; what the network's policy says when left out, and never later
 * @param seenOn day it was seen
 */
public record RecordCheck(
        @NotNull @PlainText(max = 40) String kind,
        @NotNull @PlainText(max = 40) String number,
        @NotNull LocalDate issuedOn,
        LocalDate expiresOn,
        @NotNull LocalDate seenOn) {}
