package org.kith.offers.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation of the network.
 *
 * @param id its id
 * @param kind code of its kind
 * @param name what people call it
 * @param joinedAt when it joined
 */
public record OrganisationView(UUID id, String kind, String name, Instant joinedAt) {
    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(), organisation.kind().code(), organisation.name(), organisation.joinedAt());
    }
}
