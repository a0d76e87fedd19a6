package org.kith.doorsteps.door;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody asked not to be knocked, other than on a walk. It describes the body; what comes is taken whatever it says.
 *
 * @param until last day it holds; twelve months on when left out, past or not a day, ten years on when later
 */
public record DoNotKnockRequest(
        @Schema(
                description =
                        "Last day it holds; twelve months on when left out, past or no day, ten years on when later")
        LocalDate until) {}
