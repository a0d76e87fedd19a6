package org.kith.gateway.portal.referrals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** Names of the network's organisations, which everybody who is signed in may know. Pages go on without them. */
@ApplicationScoped
public class Organisations {
    private static final Logger LOG = Logger.getLogger(Organisations.class);
    private static final int ALL = 200;
    private static final String KEY = "all";
    private static final String COUNCIL = "council";

    private final Offers offers;
    private final Cache<String, Map<UUID, Offers.Organisation>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Organisations(@RestClient Offers offers) {
        this.offers = offers;
    }

    /** Name of an organisation; empty for none. */
    public String name(Words words, UUID id) {
        if (id == null) {
            return "";
        }
        Offers.Organisation organisation = all().get(id);
        return organisation == null ? words.t("name.organisation") : organisation.name();
    }

    /** Whether an organisation is a council, as far as it is known. */
    boolean isCouncil(UUID id) {
        Offers.Organisation organisation = all().get(id);
        return organisation != null && COUNCIL.equals(organisation.kind());
    }

    /** Name of an organisation; empty where it is not known. */
    public Optional<String> known(UUID id) {
        return Optional.ofNullable(all().get(id)).map(Offers.Organisation::name);
    }

    /**
     * Who else can receive a referral of {@code sender}: a council, because only a council's practitioners decide; anybody
     * where no council is known.
     */
    List<Option> receivers(Set<UUID> sender) {
        boolean council = all().values().stream().anyMatch(one -> COUNCIL.equals(one.kind()));
        return all().values().stream()
                .filter(one -> !council || COUNCIL.equals(one.kind()))
                .filter(one -> !sender.contains(one.id()))
                .map(one -> Option.of(one.id().toString(), one.name()))
                .toList();
    }

    /** All but these. */
    List<Option> others(Set<UUID> but) {
        return all().values().stream()
                .filter(one -> !but.contains(one.id()))
                .map(one -> Option.of(one.id().toString(), one.name()))
                .toList();
    }

    private Map<UUID, Offers.Organisation> all() {
        Map<UUID, Offers.Organisation> kept = known.getIfPresent(KEY);
        if (kept != null) {
            return kept;
        }
        try {
            Map<UUID, Offers.Organisation> fresh = new LinkedHashMap<>();
            offers.organisations(ALL).items().forEach(one -> fresh.put(one.id(), one));
            if (!fresh.isEmpty()) {
                known.put(KEY, fresh);
            }
            return fresh;
        } catch (ServiceFailure | ProcessingException e) {
            LOG.warnf("A page goes without the organisations' names: %s", e.toString());
            return Map.of();
        }
    }
}
