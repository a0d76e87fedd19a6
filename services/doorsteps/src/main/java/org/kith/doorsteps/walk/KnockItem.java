package org.kith.doorsteps.walk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.kit.http.PlainText;

/**
 * One knock as a device sends it.
 *
 * @param id made on the device
 * @param doorId a door of the patch
 * @param at when, by the device's clock; at most 10 minutes ahead of ours and 30 days old
 * @param outcome code of a {@link org.kith.contracts.vocabulary.KnockOutcome}
 * @param offers what somebody could give
 * @param needs what somebody needs
 * @param concern a safeguarding concern; taken even when the rest of the knock is refused
 * @param doNotKnockUntil last day of do-not-knock, by default 12 months on; only with that outcome
 * @param note what the link worker wrote
 */
public record KnockItem(
        @NotNull UUID id,
        @NotNull UUID doorId,
        @NotNull Instant at,
        @NotNull @PlainText(max = 40) String outcome,
        @Size(max = 10) List<@NotNull @Valid OfferItem> offers,
        @Size(max = 10) List<@NotNull @Valid NeedItem> needs,
        ConcernItem concern,
        LocalDate doNotKnockUntil,
        @PlainText(max = 500) String note) {
    /** Missing lists are empty. */
    public KnockItem {
        offers = offers == null ? List.of() : offers;
        needs = needs == null ? List.of() : needs;
    }

    /** The ids that this knock gives to things: its own, its offers' and its needs'. */
    Stream<UUID> ids() {
        return Stream.of(
                        Stream.of(id),
                        offers.stream().map(OfferItem::id),
                        needs.stream().map(NeedItem::id))
                .flatMap(ids -> ids);
    }
}
