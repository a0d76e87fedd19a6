package org.kith.offers.organisation;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.openapi.CodeOf;

/**
 * An organisation of the network.
 *
 * @param id its id
 * @param kind code of its kind
 * @param name what people call it
 * @param joinedAt when it joined
 */
public record OrganisationView(
        UUID id, @CodeOf(OrganisationKind.class) String kind, String name, Instant joinedAt) {
    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(), organisation.kind().code(), organisation.name(), organisation.joinedAt());
    }
}
