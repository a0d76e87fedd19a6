package org.kith.gateway.portal.referrals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Offers offers;
    private final Cache<String, Map<UUID, String>> names =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Organisations(@RestClient Offers offers) {
        this.offers = offers;
    }

    /** Name of an organisation; empty for none. */
    public String name(Words words, UUID id) {
        return id == null ? "" : names().getOrDefault(id, words.t("name.organisation"));
    }

    /** Organisations to choose from. */
    public List<Option> options() {
        return names().entrySet().stream()
                .map(entry -> Option.of(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    private Map<UUID, String> names() {
        Map<UUID, String> known = names.getIfPresent(KEY);
        if (known != null) {
            return known;
        }
        try {
            Map<UUID, String> fresh = new LinkedHashMap<>();
            offers.organisations(ALL).items().forEach(one -> fresh.put(one.id(), one.name()));
            names.put(KEY, fresh);
            return fresh;
        } catch (ServiceFailure | ProcessingException e) {
            LOG.warnf("A page goes without the organisations' names: %s", e.toString());
            return Map.of();
        }
    }
}
