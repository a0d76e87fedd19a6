package org.kith.offers.offering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.http.Phone;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;

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
 * @param capacity its spaces: needs served at once; 1 when left out
 * @param regular whether it may be more than 3 days in any 30; true when left out
 */
public record NewOffer(
        @Schema(description = "Made by the caller; made here when left out")
        UUID id,

        @Schema(description = "Code of a kind of help", examples = "homework")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(Kind.class)
        String kind,

        @Schema(description = "Organisation that looks after the volunteer; the caller's own when left out")
        UUID organisationId,

        @Schema(description = "A volunteer already known; then no volunteer is given")
        UUID volunteerId,

        @Schema(description = "A new volunteer; then no volunteerId is given") @Valid
        NewVolunteer volunteer,

        @Schema(description = "The volunteer's home", examples = "ZN1 0AA") @NotNull @PlainText(max = 64)
        String postcode,

        @Schema(description = "How far they go, in metres; 3,000 when left out", examples = "2000")
        Integer radiusMetres,

        @Schema(
                description = "21 weekly slots as 0 and 1, Monday morning to Sunday evening; any time when left out",
                examples = "010010010010010000000")
        String slots,

        @Schema(description = "ISO 639-1 codes; English when left out", examples = "[\"en\"]") @Size(max = 20)
        List<String> languages,

        @Schema(description = "Age bands: 0-4, 5-10, 11-15, 16-25; all when left out", examples = "[\"5-10\"]")
        @Size(max = 4)
        @CodeOf(AgeBand.class)
        List<String> ages,

        @Schema(
                enumeration = {"F", "M", "X"},
                description = "F, M or X; X when left out",
                examples = "X")
        String gender,

        @Schema(description = "Its spaces: needs served at once; 1 when left out", examples = "1")
        Integer capacity,

        @Schema(description = "Whether it may be more than 3 days in any 30; true when left out")
        Boolean regular) {
    /**
     * Who offers.
     *
     * @param name their name
     * @param phone their phone number, may be left out
     */
    public record NewVolunteer(
            @Schema(description = "Their name", examples = "Bo Lindqvist") @NotBlank @PlainName(max = 100)
            String name,

            @Schema(description = "Their phone number, may be left out", examples = "01632 960777") @Phone
            String phone) {}
}
