package org.kith.offers.offering;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.OfferState;
import org.kith.offers.offer.PauseReason;
import org.kith.offers.offer.WithdrawalReason;
import org.kith.offers.suitability.Missing;

/**
 * An offer as it is shown; who gives is an id only.
 *
 * @param id the offer
 * @param volunteerId who gives
 * @param organisationId organisation that looks after the volunteer
 * @param kind code of its kind
 * @param closeness how close it comes to children
 * @param area area of the volunteer's home
 * @param zone zone of the volunteer's home
 * @param radiusMetres how far they go
 * @param slots 21 weekly slots
 * @param languages ISO 639-1 codes
 * @param ages age bands
 * @param gender F, M or X
 * @param capacity its spaces: needs served at once
 * @param spacesLeft spaces that matching has left
 * @param regular whether it may be more than 3 days in any 30
 * @param state heard, in-checks, open, paused or withdrawn; heard instead of in-checks and open for link workers, partners and systems
 * @param reason why it is paused or withdrawn, else null; for link workers, partners and systems only why a person paused it
 * @param stateAt since when
 * @param level check level as last published
 * @param levelAsked check level asked for today
 * @param checksValidUntil last day its checks hold, null when it needs none or has none
 * @param toConfirm whether it waits for a coordinator to ask the volunteer whether they made it
 * @param offeredAt when it was made at a door or written down
 * @param missing what it still needs to be open; for coordinators, and only where one offer is read, else null
 */
public record OfferView(
        UUID id,
        UUID volunteerId,
        UUID organisationId,
        @CodeOf(Kind.class) String kind,
        @CodeOf(Closeness.class) String closeness,
        String area,
        String zone,
        int radiusMetres,
        String slots,
        List<String> languages,
        @CodeOf(AgeBand.class) List<String> ages,
        @Schema(enumeration = {"F", "M", "X"}) String gender,
        int capacity,
        int spacesLeft,
        boolean regular,
        @CodeOf(OfferState.class) String state,

        @Nullable @CodeOf({PauseReason.class, WithdrawalReason.class})
        String reason,

        Instant stateAt,
        int level,
        int levelAsked,
        @Nullable LocalDate checksValidUntil,
        boolean toConfirm,
        Instant offeredAt,
        @Nullable List<Missing> missing) {
    /** What was found out about the volunteer is not told to those who record offers: neither by a reason nor by a missing one. */
    private static String reasonAsRecorded(Offer offer) {
        return offer.state() == OfferState.PAUSED
                        && PauseReason.givenByPerson(offer.reason()).isPresent()
                ? offer.reason()
                : null;
    }

    /** @param followed whether the reader is told what became of it since it was made */
    static OfferView of(Offer offer, boolean followed, int levelAsked, List<Missing> missing) {
        OfferState state = followed ? offer.state() : offer.state().asRecorded();
        return new OfferView(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.kind().closeness().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.terms().slots(),
                offer.terms().languages(),
                offer.terms().ages(),
                offer.terms().gender(),
                offer.terms().capacity(),
                offer.spacesLeft(),
                offer.terms().regular(),
                state.code(),
                followed ? offer.reason() : reasonAsRecorded(offer),
                state == offer.state() && state != OfferState.HEARD ? offer.stateAt() : offer.offeredAt(),
                offer.level(),
                levelAsked,
                offer.checksValidUntil(),
                offer.toConfirm(),
                offer.offeredAt(),
                missing);
    }
}
