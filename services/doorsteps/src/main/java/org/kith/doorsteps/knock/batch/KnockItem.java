package org.kith.doorsteps.knock.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * One knock as a device sends it. It has no field for a concern, for a name or for a way to reach somebody: those have
 * other owners, and a knock that brings one is refused.
 *
 * @param id made on the device
 * @param doorId a door of the patch
 * @param at when, by the device's clock; at most 10 minutes ahead of ours and 30 days old
 * @param outcome code of a {@link org.kith.contracts.vocabulary.KnockOutcome}
 * @param offers what somebody could give
 * @param needs what somebody needs
 * @param doNotKnockUntil last day of do-not-knock, by default 12 months on; only with that outcome
 * @param note what the link worker wrote
 */
public record KnockItem(
        @Schema(description = "Made on the device") @NotNull UUID id,

        @Schema(description = "A door of the patch, by any id it was given") @NotNull
        UUID doorId,

        @Schema(description = "When, by the device's clock; at most 10 minutes ahead of ours and 30 days old") @NotNull
        Instant at,

        @Schema(description = "What happened at the door", examples = "no-answer") @NotNull @PlainText(max = 40)
        String outcome,

        @Schema(description = "What somebody could give") @Size(max = 10)
        List<@NotNull @Valid OfferItem> offers,

        @Schema(description = "What somebody needs") @Size(max = 10)
        List<@NotNull @Valid NeedItem> needs,

        @Schema(description = "Last day of do-not-knock, twelve months on when left out; only with that outcome")
        LocalDate doNotKnockUntil,

        @Schema(description = "What the link worker wrote") @PlainText(max = 500)
        String note) {
    /** Missing lists are empty. */
    public KnockItem {
        offers = offers == null ? List.of() : offers;
        needs = needs == null ? List.of() : needs;
    }

    /** The ids that this knock gives to things: its own, its offers' and its needs'. */
    public Stream<UUID> ids() {
        return Stream.of(
                        Stream.of(id),
                        offers.stream().map(OfferItem::id),
                        needs.stream().map(NeedItem::id))
                .flatMap(ids -> ids);
    }
}
