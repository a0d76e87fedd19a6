package org.kith.doorsteps.patch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * A door of a new patch.
 *
 * @param id an id for the door; may be left out. An address that the network knows already stays one door and answers to
 *     this id too
 * @param label what is on the door: number, flat or name
 * @param street its street
 * @param postcode its postcode, in any way of typing
 */
public record NewDoor(
        UUID id,
        @NotBlank @PlainText(max = 60) String label,
        @NotBlank @PlainText(max = 100) String street,
        @NotNull @PlainText(max = 64) String postcode) {}
