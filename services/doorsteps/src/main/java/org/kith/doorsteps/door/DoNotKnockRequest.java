package org.kith.doorsteps.door;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody asked not to be knocked, other than on a walk.
 *
 * @param until last day it holds; twelve months on when left out
 */
public record DoNotKnockRequest(
        @Schema(description = "Last day it holds, within ten years; twelve months on when left out")
        LocalDate until) {}
