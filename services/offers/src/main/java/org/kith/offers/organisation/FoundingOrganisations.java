package org.kith.offers.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Locks;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;

/** Takes in at start the organisations that the network begins with. One that is in already stays as it is. */
@ApplicationScoped
class FoundingOrganisations {
    private final FoundingSettings settings;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Locks locks;
    private final NewTransaction newTransaction;
    private final UkCalendar calendar;

    FoundingOrganisations(
            FoundingSettings settings,
            Organisations organisations,
            Outbox outbox,
            Locks locks,
            NewTransaction newTransaction,
            UkCalendar calendar) {
        this.settings = settings;
        this.organisations = organisations;
        this.outbox = outbox;
        this.locks = locks;
        this.newTransaction = newTransaction;
        this.calendar = calendar;
    }

    void join(@Observes StartupEvent event) {
        settings.organisations().orElse(List.of()).forEach(this::join);
    }

    /**
     * Takes in one.
     *
     * @return whether it was not in
     * @throws IllegalStateException when it cannot be: the kind is none, or another has the name
     */
    boolean join(FoundingSettings.Founder founder) {
        OrganisationKind kind = OrganisationKind.find(founder.kind()).orElseThrow(() -> cannot(founder, "kind"));
        return RunAsSystem.call(
                "founding-organisations",
                () -> newTransaction.call(() -> {
                    // Of two instances that start at once, the second finds what the first wrote.
                    locks.lock("organisation", founder.id());
                    if (organisations.findByIdOptional(founder.id()).isPresent()) {
                        return false;
                    }
                    String name = founder.name().strip();
                    if (name.isEmpty() || organisations.named(name)) {
                        throw cannot(founder, "name");
                    }
                    Organisation organisation = new Organisation(founder.id(), kind, name, calendar.now(), null);
                    organisations.persistAndFlush(organisation);
                    outbox.publish(organisation.joined());
                    return true;
                }));
    }

    private static IllegalStateException cannot(FoundingSettings.Founder founder, String what) {
        return new IllegalStateException("The " + what + " of the organisation " + founder.id()
                + " in kith.offers.network.organisations cannot be used.");
    }
}
