package org.kith.referrals.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * A safeguarding concern. Whatever is named here, it is taken: a family or referral that the caller cannot see does not
 * stand in its way.
 *
 * @param familyId the family, if known
 * @param referralId the referral, if there is one
 * @param what what was seen or said
 * @param immediateDanger whether a child is in danger now; then ring 999 first
 */
public record RaiseConcern(
        UUID familyId,
        UUID referralId,
        @NotBlank @PlainText(max = 4000) String what,
        @NotNull Boolean immediateDanger) {}
