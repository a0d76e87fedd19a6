package org.kith.offers.volunteer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People of an afternoon. Each is read by itself, so that one that cannot be read does not keep the others back.
 *
 * @param people up to 500 people
 */
public record PeopleBatch(
        @Schema(type = SchemaType.ARRAY, implementation = PersonItem.class, description = "Up to 500 people")
        @NotNull
        @Size(max = 500)
        List<JsonNode> people) {}
