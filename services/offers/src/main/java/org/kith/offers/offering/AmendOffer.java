package org.kith.offers.offering;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * New terms of an offer; what is left out stays.
 *
 * @param radiusMetres how far
 * @param slots 21 weekly slots
 * @param languages ISO 639-1 codes
 * @param ages age bands
 * @param gender F, M or X
 * @param capacity needs served at once
 * @param regular whether it may be more than 3 days in any 30; decides which checks are asked for
 */
public record AmendOffer(
        Integer radiusMetres,
        String slots,
        @Size(max = 20) List<String> languages,
        @Size(max = 4) List<String> ages,
        String gender,
        Integer capacity,
        Boolean regular) {}
