package org.kith.referrals.agreement;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a family agrees to, and all that was said about it.
 *
 * @param familyId the family
 * @param children what is in force for each child
 * @param history all that was said, in the order in which it was recorded
 * @param otherRecords families that are other records of its children in the same organisation and in which something was said that
 *     counts here too; those that the caller sees
 */
public record AgreementView(UUID familyId, List<OfChild> children, List<Act> history, List<UUID> otherRecords) {
    /**
     * How agreement stands for a child.
     *
     * @param childId the child
     * @param purposes each purpose
     */
    public record OfChild(UUID childId, List<OfPurpose> purposes) {}

    /**
     * How agreement to a purpose stands.
     *
     * @param purpose the purpose
     * @param inForce whether it is agreed to
     * @param standing why, or why not
     */
    public record OfPurpose(
            @Schema(enumeration = {"refer", "share", "match", "tell-volunteer", "feedback"})
            String purpose,

            boolean inForce,

            @Schema(enumeration = {"given", "not-asked", "refused", "withdrawn", "disagreed"})
            String standing) {}

    /**
     * Something that was said.
     *
     * @param statementId what was said together has it in common
     * @param childId the child it is about; null for all of the family
     * @param purpose the purpose
     * @param answer what was said
     * @param as in which capacity; null when that is not known
     * @param by who; null when that is not known or not for the caller
     * @param judgedBy who judged that a child is able to decide; null otherwise or when it is not for the caller
     * @param how how it was said; null when that is not known
     * @param language language it was said in; null when that is not known or the family's language is not for
     *     the caller
     * @param interpreter whether somebody interpreted; null as the language is
     * @param wordingVersion version of the words that they were read or shown; null for a withdrawal
     * @param on the day on which it was said
     * @param organisationId organisation of the person who recorded it
     * @param recordedBy who recorded it
     * @param recordedAt when
     */
    public record Act(
            UUID statementId,
            @Nullable UUID childId,

            @Schema(enumeration = {"refer", "share", "match", "tell-volunteer", "feedback"})
            String purpose,

            @Schema(enumeration = {"given", "refused", "withdrawn"})
            String answer,

            @Nullable @Schema(enumeration = {"parent", "council", "young-person", "able-child"})
            String as,

            @Nullable String by,
            @Nullable String judgedBy,

            @Nullable @Schema(enumeration = {"in-person", "phone", "video", "writing", "message"})
            String how,

            @Nullable String language,
            @Nullable Boolean interpreter,
            @Nullable String wordingVersion,
            LocalDate on,
            UUID organisationId,
            UUID recordedBy,
            Instant recordedAt) {}
}
