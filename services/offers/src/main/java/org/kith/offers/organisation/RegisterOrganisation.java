package org.kith.offers.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;

/** Takes an organisation into the network. */
@ApplicationScoped
class RegisterOrganisation {
    private final Organisations organisations;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    RegisterOrganisation(Organisations organisations, Outbox outbox, CurrentCaller caller, UkCalendar calendar) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    Created register(NewOrganisation command) {
        OrganisationKind kind = OrganisationKind.find(command.kind())
                .orElseThrow(() -> Problem.field("/kind", "unknown-code", "There is no such kind of organisation."));
        UUID id = command.id() == null ? Ids.next() : command.id();
        String name = command.name().strip();
        if (organisations.findByIdOptional(id).isPresent() || organisations.named(name)) {
            throw Problem.of(ProblemType.CONFLICT, "An organisation of this id or name is in the network already.");
        }
        Organisation organisation =
                new Organisation(id, kind, name, calendar.now(), caller.get().person());
        organisations.persistAndFlush(organisation);
        outbox.publish(organisation.joined());
        return Created.of(id, organisation.version());
    }
}
