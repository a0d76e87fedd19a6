package org.kith.gateway.edge.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one part of a batch.
 *
 * @param part what it is
 * @param id its id as the device sent it
 * @param status what it would have been answered with by itself
 * @param result what became of it
 * @param storedAs id under which it is stored
 * @param problem why it is not stored
 */
@Schema(description = "What became of one part of a batch")
record BatchItem(
        @Schema(
                description = "What it is; batch stands for what is wrong with the batch as a whole.",
                enumeration = {CONCERN, PERSON, NEED_CONTACT, KNOCK, BATCH})
        String part,

        @Schema(description = "Its id as the device sent it; null when it sent none") @Nullable
        String id,

        @Schema(description = "The status that it would have been answered with by itself", examples = "201")
        int status,

        @Schema(
                description = "What became of it. The device keeps what is refused or not-stored.",
                enumeration = {CREATED, DUPLICATE, REPLACED, KEPT, REFUSED, NOT_STORED})
        String result,

        @Schema(
                description = "The id under which it is stored, null when it is not. A concern whose id was in use for "
                        + "something else has another than it was sent with.")
        @Nullable
        String storedAs,

        @Schema(description = "Why it is not stored, null when it is") @Nullable
        ItemProblem problem) {
    static final String CONCERN = "concern";
    static final String PERSON = "person";
    static final String NEED_CONTACT = "need-contact";
    static final String KNOCK = "knock";
    static final String BATCH = "batch";

    static final String CREATED = "created";
    static final String DUPLICATE = "duplicate";
    static final String REPLACED = "replaced";
    static final String KEPT = "kept";
    static final String REFUSED = "refused";
    static final String NOT_STORED = "not-stored";

    static BatchItem of(String part, String id, Outcome outcome) {
        String storedAs = outcome.storedAs() == null && outcome.isStored() ? id : outcome.storedAs();
        return new BatchItem(part, id, outcome.status(), outcome.result(), storedAs, outcome.problem());
    }

    boolean wasStored() {
        return status < 300;
    }

    /**
     * Why a part is not stored.
     *
     * @param code stable code; that of a type of problem where there is one
     * @param title what it is, the same for every occurrence
     * @param detail what happened and what to do
     * @param pointer where in the part
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(description = "Why a part is not stored")
    record ItemProblem(
            @Schema(description = "Stable code, such as concern-not-stored")
            String code,

            @Schema(description = "What it is") String title,

            @Schema(description = "What happened and what to do")
            String detail,

            @Schema(description = "JSON pointer to where in the part")
            String pointer) {}
}
