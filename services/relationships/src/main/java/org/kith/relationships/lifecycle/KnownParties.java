package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.data.Sql;
import org.kith.kit.people.KnownPeople;
import org.kith.kit.people.KnownPerson;
import org.kith.kit.problem.Problem;

/** Who a relationship may be given to: people who have signed in, as their token said who they are. */
@ApplicationScoped
class KnownParties {
    private final KnownPeople people;
    private final Sql sql;

    KnownParties(KnownPeople people, Sql sql) {
        this.people = people;
        this.sql = sql;
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

    /** @throws Problem when only named people see the family and the new lead is none of them: they could not go on */
    void requireNamed(UUID person, UUID family) {
        boolean sees = sql.one("select relationships_is_named(?, ?) as named", row -> row.flag("named"), family, person)
                .orElseThrow();
        if (!sees) {
            throw Problem.field(
                    "/toLeadId",
                    "not-named",
                    "Only named people see this family, and this person is not one of them. Ask the council to name them, then"
                            + " hand over.");
        }
    }

    /** @throws Problem when nobody is known by the id, or they are no volunteer */
    void requireVolunteer(UUID person) {
        if (!people.require(person, "/personId").is(Role.VOLUNTEER)) {
            throw Problem.field("/personId", "not-a-volunteer", "This account is not a volunteer's.");
        }
    }
}
