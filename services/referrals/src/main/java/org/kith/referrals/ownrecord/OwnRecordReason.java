package org.kith.referrals.ownrecord;

import jakarta.validation.constraints.NotBlank;
import org.kith.kit.http.PlainText;

/**
 * Why somebody reads what their organisation wrote about a family.
 *
 * @param reason why; it is kept with who read and when
 */
public record OwnRecordReason(
        @NotBlank @PlainText(max = 500) String reason) {}
