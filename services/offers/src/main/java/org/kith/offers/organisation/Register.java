package org.kith.offers.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.offers.events.OfferEvents;
import org.kith.offers.model.Organisation;
import org.kith.offers.model.Organisations;
import org.kith.offers.place.Today;

/** The register of organisations. */
@ApplicationScoped
class Register {
    private final Organisations organisations;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Today today;

    Register(Organisations organisations, Outbox outbox, CurrentCaller caller, Today today) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    @Transactional
    OrganisationView join(RegisterOrganisation command) {
        new FieldErrors()
                .require(
                        OrganisationKind.find(command.kind()).isPresent(),
                        "/kind",
                        "unknown-code",
                        "There is no such kind of organisation.")
                .throwIfAny();
        UUID id = command.id() == null ? Ids.next() : command.id();
        String name = command.name().strip();
        if (organisations.findByIdOptional(id).isPresent() || organisations.named(name)) {
            throw Problem.of(ProblemType.CONFLICT, "An organisation of this id or name is in the network already.");
        }
        Organisation organisation = new Organisation(
                id, command.kind(), name, today.now(), caller.get().person());
        organisations.persistAndFlush(organisation);
        outbox.publish(OfferEvents.joined(organisation));
        return OrganisationView.of(organisation);
    }

    @Transactional
    List<OrganisationView> list(UUID after, int limit) {
        return organisations.after(after, limit).stream()
                .map(OrganisationView::of)
                .toList();
    }

    @Transactional
    OrganisationView read(UUID id) {
        return organisations.findByIdOptional(id).map(OrganisationView::of).orElseThrow(Problem::notFound);
    }
}
