package org.kith.doorsteps.heard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.doorsteps.model.HeardOffer;

/**
 * An offer heard at a door and what became of it, without who offers.
 *
 * @param id the offer's id everywhere
 * @param knockId the knock it was heard on
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
 * @param heardAt when it was heard
 * @param state heard, open, paused or withdrawn
 * @param stateAt since when
 * @param reason why it is paused or withdrawn, else null
 */
public record HeardOfferView(
        UUID id,
        UUID knockId,
        UUID organisationId,
        String kind,
        String slots,
        List<String> languages,
        int radiusMetres,
        List<String> ages,
        String gender,
        int capacity,
        String area,
        String zone,
        Instant heardAt,
        String state,
        Instant stateAt,
        String reason) {
    static HeardOfferView of(HeardOffer offer) {
        return new HeardOfferView(
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
                offer.state(),
                offer.stateAt(),
                offer.reason());
    }
}
