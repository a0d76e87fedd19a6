package org.kith.doorsteps.knock;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.doorsteps.knock.rules.Refusal;

/**
 * What became of one knock of a batch.
 *
 * @param id its id, null when it could not be read
 * @param status created, duplicate (it was logged before) or refused
 * @param code why it was refused, else null
 * @param detail the same as a sentence, else null
 * @param pointer where in the knock, else null
 * @param doNotKnockUntil until when its door is not to be knocked, when the knock asked for that; taken whatever became of
 *     the knock
 */
public record KnockResult(
        @Schema(description = "The knock's id; null when it could not be read") @Nullable
        UUID id,

        @Schema(enumeration = {CREATED, DUPLICATE, REFUSED}) String status,

        @Schema(description = "Why it was refused", examples = "do-not-knock") @Nullable
        String code,

        @Schema(description = "The same as a sentence") @Nullable
        String detail,

        @Schema(description = "JSON pointer to where in the knock; empty for all of it") @Nullable
        String pointer,

        @Schema(
                description = "Until when its door is not to be knocked, when the knock asked for that; taken whatever"
                        + " became of the knock")
        @Nullable
        LocalDate doNotKnockUntil) {
    static final String CREATED = "created";
    static final String DUPLICATE = "duplicate";
    static final String REFUSED = "refused";

    static KnockResult created(UUID id) {
        return new KnockResult(id, CREATED, null, null, null, null);
    }

    static KnockResult duplicate(UUID id) {
        return new KnockResult(id, DUPLICATE, null, null, null, null);
    }

    static KnockResult refused(UUID id, Refusal why) {
        return new KnockResult(id, REFUSED, why.code(), why.detail(), why.pointer(), null);
    }

    /** The same with the request not to be knocked that the knock brought, if it did. */
    KnockResult with(Optional<StoredDoNotKnock> request) {
        return request.map(StoredDoNotKnock::until).map(this::until).orElse(this);
    }

    private KnockResult until(LocalDate until) {
        String told = detail == null ? null : detail + " " + taken(until);
        return new KnockResult(id, status, code, told, pointer, until);
    }

    /** Says that a request was taken. */
    static String taken(LocalDate until) {
        return "That nobody knocks at this door until " + until + " was taken all the same.";
    }

    boolean is(String other) {
        return status.equals(other);
    }
}
