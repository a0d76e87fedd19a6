package org.kith.doorsteps.heard;

import java.util.UUID;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.HeardOffer;

/**
 * An offer heard at a door with who offers and where, for a coordinator.
 *
 * @param offer the offer and what became of it
 * @param giver who offers
 * @param door where they live
 */
public record HeardOfferDetail(HeardOfferView offer, Giver giver, Address door) {
    /**
     * Who offers.
     *
     * @param name their name
     * @param phone their phone number, or null
     */
    public record Giver(String name, String phone) {}

    /**
     * Where they live.
     *
     * @param doorId the door
     * @param label what is on it
     * @param street its street
     * @param postcode its postcode
     */
    public record Address(UUID doorId, String label, String street, String postcode) {}

    static HeardOfferDetail of(HeardOffer offer, DoorRow door) {
        return new HeardOfferDetail(
                HeardOfferView.of(offer),
                new Giver(offer.giverName(), offer.giverPhone()),
                new Address(door.id(), door.label(), door.street(), door.postcode()));
    }
}
