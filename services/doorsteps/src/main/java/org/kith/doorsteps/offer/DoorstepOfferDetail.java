package org.kith.doorsteps.offer;

import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.door.DoorAddressView;

/**
 * An offer made at a door with who offers and where, for a coordinator.
 *
 * @param offer the offer and what became of it
 * @param personId who offers; the offers service knows them by this id
 * @param door where they live
 */
public record DoorstepOfferDetail(DoorstepOfferView offer, UUID personId, DoorAddressView door) {
    static DoorstepOfferDetail of(DoorstepOffer offer, Door door) {
        return new DoorstepOfferDetail(DoorstepOfferView.of(offer, true), offer.personId(), DoorAddressView.of(door));
    }
}
