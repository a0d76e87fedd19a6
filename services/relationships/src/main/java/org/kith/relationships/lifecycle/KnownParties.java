package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.people.KnownPeople;
import org.kith.kit.people.KnownPerson;
import org.kith.kit.problem.Problem;

/** Who a relationship may be given to: people who have signed in, as their token said who they are. */
@ApplicationScoped
class KnownParties {
    private final KnownPeople people;

    KnownParties(KnownPeople people) {
        this.people = people;
    }

    /** @throws Problem when nobody is known by the id, or they are no practitioner of the organisation */
    void requireLead(UUID person, UUID organisation) {
        KnownPerson known = people.require(person, "/toLeadId");
        if (!known.is(Role.PRACTITIONER) || !known.actsFor(organisation)) {
            throw Problem.field(
                    "/toLeadId",
                    "not-a-practitioner",
                    "The new lead must be a practitioner of the organisation that leads this relationship.");
        }
    }

    /** @throws Problem when nobody is known by the id, or they are no volunteer */
    void requireVolunteer(UUID person) {
        if (!people.require(person, "/personId").is(Role.VOLUNTEER)) {
            throw Problem.field("/personId", "not-a-volunteer", "This account is not a volunteer's.");
        }
    }
}
