package org.kith.doorsteps.patch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;

/**
 * A door of a new patch.
 *
 * @param id an id for the door; may be left out. An address that the network knows already stays one door and answers to
 *     this id too
 * @param label what is on the door: number, flat or name
 * @param street its street
 * @param postcode its postcode, in any way of typing
 * @param uprn its number in the national gazetteer, or null; the same number is the same door, however it is spelled
 */
public record NewDoor(
        @Schema(description = "An id for the door; may be left out. A known address answers to this id as well")
        UUID id,

        @Schema(description = "What is on the door: number, flat or name", examples = "12A")
        @NotBlank
        @PlainName(max = 60)
        String label,

        @Schema(description = "Its street", examples = "Harbour Row") @NotBlank @PlainName(max = 100)
        String street,

        @Schema(description = "Its postcode, in any way of typing", examples = "ZN1 0AA") @NotNull @PlainText(max = 64)
        String postcode,

        @Schema(
                description = "Its number in the national gazetteer (UPRN), where it is known: however the address is"
                        + " spelled, it is the same door",
                examples = "10000000001")
        @Pattern(regexp = "[0-9]{1,12}", message = "A UPRN has up to 12 digits.")
        String uprn) {}
