package org.kith.doorsteps.knock.batch;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;

/**
 * A need logged at a door.
 *
 * @param id made on the device
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param note what the link worker wrote
 */
public record NeedItem(
        @Schema(description = "Made on the device; the need's id in every service") @NotNull
        UUID id,

        @Schema(description = "Code of the kind of help", examples = "meals")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(Kind.class)
        String kind,

        @Schema(description = "What the link worker wrote") @PlainText(max = 500)
        String note) {}
