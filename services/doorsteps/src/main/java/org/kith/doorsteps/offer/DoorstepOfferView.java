package org.kith.doorsteps.offer;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;

/**
 * An offer made at a door and what became of it, without who offers.
 *
 * @param id the offer's id in every service
 * @param knockId the knock it was logged on
 * @param organisationId organisation of the link worker
 * @param kind code of its kind
 * @param slots 21 weekly slots
 * @param languages ISO 639-1 codes
 * @param radiusMetres how far from home
 * @param ages age bands
 * @param gender F, M or X
 * @param capacity needs served at once
 * @param area area of the door
 * @param zone zone of the door
 * @param loggedAt when it was made, by the device's clock
 * @param state what became of it; for a coordinator, for others one that is open stays logged
 * @param stateAt since when
 * @param reason why it is paused or withdrawn, else null
 */
public record DoorstepOfferView(
        UUID id,
        UUID knockId,
        UUID organisationId,
        @CodeOf(Kind.class) String kind,
        String slots,
        List<String> languages,
        int radiusMetres,
        @CodeOf(AgeBand.class) List<String> ages,
        @Schema(enumeration = {"F", "M", "X"}) String gender,
        int capacity,
        String area,
        String zone,
        Instant loggedAt,

        @Schema(enumeration = {"logged", "open", "paused", "withdrawn"})
        String state,

        Instant stateAt,
        @Nullable String reason) {
    /** @param followed whether the reader is told that it was opened: who logged it would learn by that whose number is known */
    static DoorstepOfferView of(DoorstepOffer offer, boolean followed) {
        boolean open = offer.state() == DoorstepOfferState.OPEN && !followed;
        return new DoorstepOfferView(
                offer.id(),
                offer.knockId(),
                offer.organisationId(),
                offer.terms().kind(),
                offer.terms().slots(),
                offer.terms().languages(),
                offer.terms().radiusMetres(),
                offer.terms().ages(),
                offer.terms().gender(),
                offer.terms().capacity(),
                offer.area(),
                offer.zone(),
                offer.at(),
                open ? DoorstepOfferState.LOGGED.code() : offer.state().code(),
                open ? offer.at() : offer.stateAt(),
                offer.reason());
    }
}
