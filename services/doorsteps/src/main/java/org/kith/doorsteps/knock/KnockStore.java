package org.kith.doorsteps.knock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.batch.NeedItem;
import org.kith.doorsteps.knock.batch.OfferItem;
import org.kith.doorsteps.offer.DoorstepOffer;
import org.kith.doorsteps.offer.DoorstepOfferRepository;
import org.kith.doorsteps.walk.Walk;

/** Stores new knocks with the offers and needs that were logged on them. */
@ApplicationScoped
class KnockStore {
    private final KnockRepository knocks;
    private final DoorstepOfferRepository offers;

    KnockStore(KnockRepository knocks, DoorstepOfferRepository offers) {
        this.knocks = knocks;
        this.offers = offers;
    }

    /** Stores them and gives the events to publish. */
    List<EventPayload> store(Walk walk, List<SentKnock> created, Map<UUID, Door> doors, Instant now) {
        List<EventPayload> events = new ArrayList<>();
        List<Knock> logged = new ArrayList<>();
        List<DoorstepOffer> offered = new ArrayList<>();
        List<DoorstepNeed> needed = new ArrayList<>();
        for (SentKnock sent : created) {
            KnockItem item = sent.item();
            Knock knock = knock(sent, walk, doors.get(item.doorId()));
            logged.add(knock);
            events.add(knock.logged());
            for (OfferItem one : item.offers()) {
                DoorstepOffer offer = offer(one, knock);
                offered.add(offer);
                events.add(offer.logged());
            }
            for (NeedItem one : item.needs()) {
                DoorstepNeed need = need(one, knock);
                needed.add(need);
                events.add(need.logged());
            }
        }
        knocks.add(logged, now);
        knocks.addNeeds(needed);
        offers.persist(offered);
        return events;
    }

    private static Knock knock(SentKnock sent, Walk walk, Door door) {
        KnockItem item = sent.item();
        return new Knock(
                item.id(),
                walk.id(),
                walk.organisationId(),
                door,
                item.at(),
                KnockOutcome.find(item.outcome()).orElseThrow(),
                item.note(),
                sent.content());
    }

    private static DoorstepOffer offer(OfferItem offer, Knock knock) {
        return new DoorstepOffer(
                offer.id(),
                knock.id(),
                knock.organisationId(),
                knock.door(),
                offer.personId(),
                DefaultTerms.of(offer),
                knock.at());
    }

    private static DoorstepNeed need(NeedItem need, Knock knock) {
        return new DoorstepNeed(
                need.id(), knock.id(), knock.organisationId(), knock.door(), need.kind(), need.note(), knock.at());
    }
}
