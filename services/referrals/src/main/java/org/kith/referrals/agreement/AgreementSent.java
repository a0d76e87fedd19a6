package org.kith.referrals.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;

/**
 * What somebody agreed to, and what not. A purpose that is in neither list stays as it is on record.
 *
 * @param given purposes that they agreed to: refer, share, match, tell-volunteer, feedback
 * @param refused purposes that they said no to
 * @param childIds the children it is about; left out: all of the family
 * @param by who said so
 * @param how how it was said
 * @param language language it was said in, ISO 639-1
 * @param interpreter whether somebody interpreted
 * @param wordingVersion version of the words that they were read or shown
 * @param on the day on which they said so
 */
public record AgreementSent(
        @Size(max = 5) List<@NotNull String> given,

        @Size(max = 5) List<@NotNull String> refused,

        @Size(max = 20) List<@NotNull UUID> childIds,
        @NotNull @Valid By by,

        @NotBlank @Schema(enumeration = {"in-person", "phone", "video", "writing", "message"})
        String how,

        @NotBlank @Schema(examples = "en") String language,
        @NotNull Boolean interpreter,

        @NotBlank @PlainText(max = 40) @Schema(examples = "2026-11")
        String wordingVersion,

        @NotNull LocalDate on) {

    /** Lists that were left out are empty. */
    public AgreementSent {
        given = given == null ? List.of() : given;
        refused = refused == null ? List.of() : refused;
        childIds = childIds == null ? List.of() : childIds;
    }

    /**
     * Who agreed.
     *
     * @param as in which capacity
     * @param name their name, or such as "the mother"
     * @param judgedBy who judged that a child under 16 is able to decide; left out otherwise
     */
    public record By(
            @NotBlank @Schema(enumeration = {"parent", "council", "young-person", "able-child"})
            String as,

            @NotBlank @PlainName(max = 120) String name,
            @PlainName(max = 120) String judgedBy) {}
}
