package org.kith.gateway.portal.needs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Words;

/** What the user may know of the offers of a kind. A page goes on without it. */
@ApplicationScoped
class KnownOffers {
    private static final Logger LOG = Logger.getLogger(KnownOffers.class);
    private static final int MOST = 200;

    private final Offers offers;
    private final Organisations organisations;
    private final PlaceMap place;

    KnownOffers(@RestClient Offers offers, Organisations organisations, PlaceMap place) {
        this.offers = offers;
        this.organisations = organisations;
        this.place = place;
    }

    /** Offers of the kind by id, as the user may see them; none when they cannot be had. */
    Map<UUID, OfferWords> of(String kind, Words words) {
        return of(kind, List.of(), words);
    }

    /** The same with the offers that are asked for, also when the list is too long to have them. */
    Map<UUID, OfferWords> of(String kind, List<UUID> asked, Words words) {
        try {
            Map<UUID, OfferWords> known = new LinkedHashMap<>();
            offers.offers(kind, MOST)
                    .items()
                    .forEach(offer -> known.put(offer.id(), OfferWords.of(offer, organisations, words, place)));
            for (UUID id : asked) {
                if (!known.containsKey(id)) {
                    Offers.Offered offer =
                            Part.now("offers", () -> offers.offer(id)).value();
                    if (offer != null) {
                        known.put(id, OfferWords.of(offer, organisations, words, place));
                    }
                }
            }
            return known;
        } catch (ServiceFailure | ProcessingException e) {
            LOG.warnf("A need's page goes without the offers: %s", e.toString());
            return Map.of();
        }
    }
}
