package org.kith.offers.volunteer;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each person of a batch.
 *
 * @param results one for each person, in the order sent
 */
public record PeopleResult(List<Item> results) {
    /**
     * What became of one person.
     *
     * @param id of the person, null when it could not be read
     * @param status what a request of its own would have answered
     * @param result created, duplicate (what it says is stored already, or the person no longer wants to be contacted) or refused
     * @param problem why it was refused, else null
     */
    public record Item(
            @Nullable UUID id,
            @Schema(examples = "201") int status,

            @Schema(enumeration = {"created", "duplicate", "refused"})
            String result,

            @Nullable Reason problem) {
        static Item created(UUID id) {
            return new Item(id, 201, "created", null);
        }

        static Item duplicate(UUID id) {
            return new Item(id, 200, "duplicate", null);
        }

        static Item refused(UUID id, int status, Reason why) {
            return new Item(id, status, "refused", why);
        }

        boolean wasCreated() {
            return result.equals("created");
        }
    }

    /**
     * Why a person was refused.
     *
     * @param code stable code
     * @param detail a sentence, without personal data
     * @param pointer where in the person, empty for all of it
     */
    public record Reason(String code, String detail, String pointer) {}
}
