package org.kith.referrals.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.kit.data.Sql;
import org.kith.kit.problem.FieldErrors;

/**
 * The organisations of the network, heard from offers, which owns them. A family is shared, or not, with one of them and nobody
 * else: a referral sent to an id that is nobody's would wait for a reader that never comes, and a no to it would stop nobody. One
 * that has left stays known, so that a no to it can be said.
 */
@ApplicationScoped
public class KnownOrganisations {
    private static final String RECORD =
            "insert into known_organisation (id, joined_at) values (?, ?) on conflict (id) do nothing";

    private final Sql sql;

    /** Those that were found. None is ever taken away, so none has to be forgotten. */
    private final Set<UUID> found = ConcurrentHashMap.newKeySet();

    KnownOrganisations(Sql sql) {
        this.sql = sql;
    }

    /** Notes that an organisation is in the network. */
    public void joined(OrganisationJoined event) {
        sql.update(RECORD, event.organisationId(), event.at());
    }

    /**
     * Adds {@code unknown-organisation} at the pointer when no organisation of the network has the id.
     *
     * @param organisation null when none was named, which is another error
     */
    public void require(UUID organisation, String pointer, FieldErrors errors) {
        errors.require(
                organisation == null || knows(organisation),
                pointer,
                "unknown-organisation",
                "No organisation of this network has this id. One that has just joined is known within a minute.");
    }

    private boolean knows(UUID organisation) {
        if (found.contains(organisation)) {
            return true;
        }
        boolean knows = sql.one("select 1 as found from known_organisation where id = ?", row -> true, organisation)
                .isPresent();
        if (knows) {
            found.add(organisation);
        }
        return knows;
    }
}
