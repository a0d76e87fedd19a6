package org.kith.referrals.doorstepneeds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be rung about needs from doors.
 *
 * @param contacts read one by one, so that a broken one does not keep another from being stored
 */
public record ContactBatch(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = ContactItem.class,
                description =
                        "The contacts. Each is read by itself: a broken one does not keep another from being stored.")
        @NotNull
        @Size(max = 500)
        List<JsonNode> contacts) {}
