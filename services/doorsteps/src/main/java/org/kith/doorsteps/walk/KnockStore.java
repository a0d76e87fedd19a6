package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.events.DoorstepsEvents;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.HeardNeed;
import org.kith.doorsteps.model.HeardOffer;
import org.kith.doorsteps.model.HeardOffers;
import org.kith.doorsteps.model.Knock;
import org.kith.doorsteps.model.Knocks;
import org.kith.doorsteps.model.Walk;

/** Stores new knocks with what was heard on them. */
@ApplicationScoped
class KnockStore {
    private final Knocks knocks;
    private final HeardOffers offers;

    KnockStore(Knocks knocks, HeardOffers offers) {
        this.knocks = knocks;
        this.offers = offers;
    }

    /** Stores them and gives what is to be said. */
    List<EventPayload> store(Walk walk, List<SentKnock> created, Map<UUID, DoorRow> doors, Instant now) {
        List<EventPayload> events = new ArrayList<>();
        List<Knock> logged = new ArrayList<>();
        List<HeardOffer> heardOffers = new ArrayList<>();
        List<HeardNeed> heardNeeds = new ArrayList<>();
        for (SentKnock sent : created) {
            KnockItem item = sent.item();
            DoorRow door = doors.get(item.doorId());
            Knock knock = new Knock(item.id(), door, item.at(), item.outcome(), item.note(), sent.content());
            logged.add(knock);
            boolean conversation =
                    Conversation.is(KnockOutcome.find(item.outcome()).orElseThrow());
            events.add(DoorstepsEvents.knockLogged(knock, walk, conversation));
            for (OfferItem one : item.offers()) {
                HeardOffer offer = heard(one, knock, walk);
                heardOffers.add(offer);
                events.add(DoorstepsEvents.offerHeard(offer));
            }
            for (NeedItem one : item.needs()) {
                HeardNeed need = new HeardNeed(one.id(), item.id(), door, one.kind(), one.note(), item.at());
                heardNeeds.add(need);
                events.add(DoorstepsEvents.needHeard(need, walk));
            }
        }
        knocks.add(walk, logged, now);
        knocks.addNeeds(walk, heardNeeds);
        offers.persist(heardOffers);
        return events;
    }

    private static HeardOffer heard(OfferItem offer, Knock knock, Walk walk) {
        return new HeardOffer(
                offer.id(),
                knock.id(),
                walk.organisationId(),
                knock.door(),
                Terms.of(offer),
                offer.giver().name(),
                offer.giver().phone(),
                knock.at());
    }
}
