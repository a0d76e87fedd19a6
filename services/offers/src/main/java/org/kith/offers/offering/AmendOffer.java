package org.kith.offers.offering;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.kit.openapi.CodeOf;

/**
 * New terms of an offer; what is left out stays.
 *
 * @param radiusMetres how far
 * @param slots 21 weekly slots
 * @param languages ISO 639-1 codes
 * @param ages age bands
 * @param gender F, M or X
 * @param capacity its spaces: needs served at once
 * @param regular whether it may be more than 3 days in any 30; decides which checks are asked for
 */
public record AmendOffer(
        @Schema(description = "How far the volunteer goes from home, in metres", examples = "3000")
        Integer radiusMetres,

        @Schema(
                description = "21 weekly slots as 0 and 1, Monday morning to Sunday evening",
                examples = "010010010010010000000")
        String slots,

        @Schema(description = "ISO 639-1 codes", examples = "[\"en\", \"pl\"]") @Size(max = 20)
        List<String> languages,

        @Schema(description = "Age bands: 0-4, 5-10, 11-15, 16-25", examples = "[\"5-10\"]")
        @Size(max = 4)
        @CodeOf(AgeBand.class)
        List<String> ages,

        @Schema(
                enumeration = {"F", "M", "X"},
                description = "F, M or X",
                examples = "X")
        String gender,

        @Schema(description = "Its spaces: needs served at once", examples = "2")
        Integer capacity,

        @Schema(description = "Whether it may be more than 3 days in any 30; decides which checks are asked for")
        Boolean regular) {}
