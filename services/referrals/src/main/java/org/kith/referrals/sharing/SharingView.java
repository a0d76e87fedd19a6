package org.kith.referrals.sharing;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.model.LawfulBasis;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.model.SharingDecision;

/**
 * A sharing decision.
 *
 * @param id id
 * @param familyId the family
 * @param byOrganisationId organisation that decided
 * @param withOrganisationId organisation it is about
 * @param decidedBy person who decided
 * @param shared false for a decision not to share
 * @param fields what is shared
 * @param why why; null when another organisation wrote it and notes are not shared
 * @param lawfulBasis lawful basis, null for a decision not to share
 * @param familyTold whether the family was told
 * @param decidedAt when
 * @param standing whether the organisation sees the family by it
 * @param endedAt when it ended, or null
 * @param endedWhy superseded, agreement-withdrawn, owner-decided or sharing-ended, or null
 */
public record SharingView(
        UUID id,
        UUID familyId,
        UUID byOrganisationId,
        UUID withOrganisationId,
        UUID decidedBy,
        boolean shared,
        List<String> fields,
        @Nullable String why,
        @Nullable @CodeOf(LawfulBasis.class) String lawfulBasis,
        boolean familyTold,
        Instant decidedAt,
        boolean standing,
        @Nullable Instant endedAt,
        @Nullable String endedWhy) {

    static SharingView of(SharingDecision decision, String why) {
        return new SharingView(
                decision.id(),
                decision.familyId(),
                decision.byOrganisationId(),
                decision.withOrganisationId(),
                decision.decidedBy(),
                decision.shared(),
                decision.fields().stream().map(SharedField::code).toList(),
                why,
                decision.lawfulBasis() == null ? null : decision.lawfulBasis().code(),
                decision.familyTold(),
                decision.decidedAt(),
                decision.standing(),
                decision.endedAt(),
                decision.endedWhy());
    }
}
