package org.kith.offers.offering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * An offer that a coordinator writes down, of a new volunteer or of one already known.
 *
 * @param id made by the caller; may be left out
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param organisationId organisation that looks after the volunteer; the caller's own when left out
 * @param volunteerId a volunteer already known; then no volunteer is given
 * @param volunteer a new volunteer; then no volunteerId is given
 * @param postcode the volunteer's home
 * @param radiusMetres how far they go; 3,000 when left out
 * @param slots 21 weekly slots; any time when left out
 * @param languages ISO 639-1 codes; English when left out
 * @param ages age bands; all when left out
 * @param gender F, M or X; X when left out
 * @param capacity needs served at once; 1 when left out
 * @param regular whether it may be more than 3 days in any 30; true when left out
 */
public record NewOffer(
        UUID id,
        @NotNull @PlainText(max = 40) String kind,
        UUID organisationId,
        UUID volunteerId,
        @Valid NewVolunteer volunteer,
        @NotNull @PlainText(max = 64) String postcode,
        Integer radiusMetres,
        String slots,
        @Size(max = 20) List<String> languages,
        @Size(max = 4) List<String> ages,
        String gender,
        Integer capacity,
        Boolean regular) {
    /**
     * Who offers.
     *
     * @param name their name
     * @param phone their phone number, may be left out
     */
    public record NewVolunteer(
            @NotBlank @PlainText(max = 100) String name,
            @PlainText(max = 30) String phone) {}
}
