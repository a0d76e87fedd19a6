package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.people.KnownPeople;
import org.kith.kit.people.KnownPerson;
import org.kith.kit.problem.FieldErrors;

/** Whom a patch may be given to: a link worker who has signed in, for the organisation that their token named. */
@ApplicationScoped
class PatchRecipients {
    private final KnownPeople people;

    PatchRecipients(KnownPeople people) {
        this.people = people;
    }

    /** @throws org.kith.kit.problem.Problem when they are unknown, no link worker, or of another organisation */
    void require(UUID linkWorker, UUID organisation) {
        KnownPerson known = people.require(linkWorker, "/linkWorkerId");
        new FieldErrors()
                .require(
                        known.is(Role.LINK_WORKER),
                        "/linkWorkerId",
                        "not-a-link-worker",
                        "This person is no link worker.")
                .require(
                        known.actsFor(organisation),
                        "/organisationId",
                        "other-organisation",
                        "This link worker acts for another organisation.")
                .throwIfAny();
    }
}
