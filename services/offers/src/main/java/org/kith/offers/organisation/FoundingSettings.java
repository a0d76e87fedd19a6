package org.kith.offers.organisation;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations a network begins with, under {@code kith.offers.network.}: without one, nobody could let in the next. */
@ConfigMapping(prefix = "kith.offers.network")
interface FoundingSettings {
    /** Those organisations, in any order. */
    Optional<List<Founder>> organisations();

    /** One of them. */
    interface Founder {
        /** Its id as tokens name it. */
        UUID id();

        /** Code of an {@link org.kith.contracts.vocabulary.OrganisationKind}. */
        String kind();

        /** What people call it. */
        String name();
    }
}
