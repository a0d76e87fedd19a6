package org.kith.doorsteps.walk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * An offer heard at a door.
 *
 * @param id made on the device; the offer's id everywhere
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param slots 21 weekly slots; any time when left out
 * @param languages ISO 639-1 codes; English when left out
 * @param radiusMetres how far from home; 3,000 when left out
 * @param ages age bands; all when left out
 * @param gender F, M or X; X when left out
 * @param capacity needs served at once; 1 when left out
 * @param giver who offers
 */
public record OfferItem(
        @NotNull UUID id,
        @NotNull @PlainText(max = 40) String kind,
        String slots,
        @Size(max = 20) List<String> languages,
        Integer radiusMetres,
        @Size(max = 4) List<String> ages,
        String gender,
        Integer capacity,
        @NotNull @Valid GiverItem giver) {}
