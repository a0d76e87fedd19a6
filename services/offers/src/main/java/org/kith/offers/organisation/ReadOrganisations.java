package org.kith.offers.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.problem.Problem;

/** Shows who is in the network. */
@ApplicationScoped
class ReadOrganisations {
    private final Organisations organisations;

    ReadOrganisations(Organisations organisations) {
        this.organisations = organisations;
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
