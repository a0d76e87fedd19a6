package org.kith.doorsteps.knock.batch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;

/**
 * An offer made at a door.
 *
 * @param id made on the device; the offer's id in every service
 * @param personId who offers, made on the device; two offers of one person carry the same
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param slots 21 weekly slots; any time when left out
 * @param languages ISO 639-1 codes; English when left out
 * @param radiusMetres how far from home; 3,000 when left out
 * @param ages age bands; all when left out
 * @param gender F, M or X; X when left out
 * @param capacity needs served at once; 1 when left out
 */
public record OfferItem(
        @Schema(description = "Made on the device; the offer's id in every service") @NotNull
        UUID id,

        @Schema(description = "Who offers, made on the device; two offers of one person carry the same") @NotNull
        UUID personId,

        @Schema(description = "Code of the kind of help", examples = "meals")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(Kind.class)
        String kind,

        @Schema(
                description = "21 weekly slots of 0 and 1, Monday morning to Sunday evening; any time when left out",
                examples = "010010010010010000000")
        String slots,

        @Schema(description = "ISO 639-1 codes; English when left out") @Size(max = 20)
        List<String> languages,

        @Schema(description = "How far from home; 3,000 when left out")
        Integer radiusMetres,

        @Schema(description = "Age bands; all when left out") @Size(max = 4) @CodeOf(AgeBand.class)
        List<String> ages,

        @Schema(
                enumeration = {"F", "M", "X"},
                description = "F, M or X; X when left out",
                examples = "X")
        String gender,

        @Schema(description = "Needs served at once; 1 when left out")
        Integer capacity) {}
