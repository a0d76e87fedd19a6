package org.kith.referrals.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.openapi.CodeOf;

/**
 * Somebody says stop. Everything may be left out: then all purposes end for all children, and nobody is named.
 *
 * @param purposes what is no longer agreed to, of refer, share, match, tell-volunteer and feedback; left out: all of them
 * @param childIds the children it is about; left out: all of the family
 * @param by who said so; left out when that is not known
 * @param how how it was said
 */
public record WithdrawalSent(
        @Size(max = 5) @CodeOf(Purpose.class) List<@NotNull String> purposes,

        @Size(max = 20) List<@NotNull UUID> childIds,
        @Valid AgreementSent.By by,

        @Schema(enumeration = {"in-person", "phone", "video", "writing", "message"})
        String how) {

    /** Lists that were left out are empty. */
    public WithdrawalSent {
        purposes = purposes == null ? List.of() : purposes;
        childIds = childIds == null ? List.of() : childIds;
    }
}
