package org.kith.doorsteps.walk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one knock of a batch.
 *
 * @param id its id, null when it could not be read
 * @param status created, duplicate (it was logged before) or refused
 * @param code why it, or its whole batch, was refused, else null
 * @param detail the same as a sentence, else null
 * @param pointer where in the knock, else null
 * @param concern received or duplicate when a concern came with it, whatever the status; else null
 */
public record KnockResult(
        UUID id,
        @Schema(enumeration = {CREATED, DUPLICATE, REFUSED}) String status,
        String code,
        String detail,
        String pointer,
        String concern) {
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

    KnockResult withConcern(String what) {
        return new KnockResult(id, status, code, detail, pointer, what);
    }

    boolean is(String other) {
        return status.equals(other);
    }
}
