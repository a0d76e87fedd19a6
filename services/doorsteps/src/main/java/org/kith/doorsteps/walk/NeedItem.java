package org.kith.doorsteps.walk;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * A need heard at a door.
 *
 * @param id made on the device
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param note what the link worker wrote
 */
public record NeedItem(
        @NotNull UUID id,
        @NotNull @PlainText(max = 40) String kind,
        @PlainText(max = 500) String note) {}
