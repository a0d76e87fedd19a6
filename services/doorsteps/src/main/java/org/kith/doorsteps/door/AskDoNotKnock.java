package org.kith.doorsteps.door;

import jakarta.validation.constraints.NotBlank;
import org.kith.kit.http.PlainText;

/**
 * Where somebody is about to knock. A body and not an address: a postcode may be one household's.
 *
 * @param postcode in any way of typing
 */
record AskDoNotKnock(@NotBlank @PlainText(max = 16) String postcode) {}
