package org.kith.bench.matching.plan;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.PlanChange;
import org.kith.engine.plan.StandingPlan;

/**
 * Random events for a standing plan that keep its size constant, and the offers and needs that result. Half of the
 * events about an offer concern one that the plan uses, because most offers of a large network are unused and events
 * about them change nothing.
 */
final class EventStream {
    private final SplittableRandom random;
    private final Pool<OfferProfile> offers = new Pool<>();
    private final Pool<OfferProfile> away = new Pool<>();
    private final Pool<NeedProfile> needs = new Pool<>();
    private final Pool<NeedProfile> unheard = new Pool<>();

    /** The types of event with their relative frequency. */
    enum Kind {
        NEED_IN(6),
        NEED_CHANGED(3),
        NEED_OUT(3),
        NEED_MATCHED(3),
        OFFER_IN(3),
        OFFER_PAUSED(3),
        CAPACITY_CUT(2),
        CAPACITY_RAISED(3),
        PAIR_REFUSED(2);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** An event ready to be applied. */
    @FunctionalInterface
    interface Event {
        PlanChange happen(StandingPlan plan);
    }

    /** A stream over these offers and needs, the last of which are not in the plan at first. */
    EventStream(List<OfferProfile> offers, int offersThere, List<NeedProfile> needs, int needsThere, long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < offers.size(); i++) {
            (i < offersThere ? this.offers : away).put(offers.get(i).id(), offers.get(i));
        }
        for (int i = 0; i < needs.size(); i++) {
            (i < needsThere ? this.needs : unheard).put(needs.get(i).id(), needs.get(i));
        }
    }

    List<OfferProfile> offers() {
        return offers.all();
    }

    List<NeedProfile> needs() {
        return needs.all();
    }

    Kind kind() {
        int all = 0;
        for (Kind kind : Kind.values()) {
            all += kind.share;
        }
        int at = random.nextInt(all);
        for (Kind kind : Kind.values()) {
            at -= kind.share;
            if (at < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind has a share of its own");
    }

    /** An event of this type; a new need if there is nothing to apply it to. */
    Event draw(Kind kind, StandingPlan plan) {
        if (needs.isEmpty() || offers.isEmpty()) {
            return needIn();
        }
        return switch (kind) {
            case NEED_IN -> needIn();
            case NEED_CHANGED -> needChanged();
            case NEED_OUT -> needOut();
            case NEED_MATCHED -> needMatched(plan);
            case OFFER_IN -> offerIn();
            case OFFER_PAUSED -> offerPaused(plan);
            case CAPACITY_CUT -> capacity(offer(plan), -1);
            case CAPACITY_RAISED -> capacity(offer(plan), 1);
            case PAIR_REFUSED -> pairRefused(plan);
        };
    }

    private Event needIn() {
        if (unheard.isEmpty()) {
            return needChanged();
        }
        NeedProfile need = unheard.any(random);
        unheard.remove(need.id());
        needs.put(need.id(), need);
        return plan -> plan.put(need);
    }

    private Event needChanged() {
        NeedProfile need = needs.any(random);
        NeedProfile other = needs.any(random);
        NeedProfile changed = need.toBuilder()
                .urgency(other.urgency())
                .slots(other.slots())
                .at(other.easting(), other.northing(), other.zone())
                .build();
        needs.put(need.id(), changed);
        return plan -> plan.put(changed);
    }

    private Event needOut() {
        NeedProfile need = needs.any(random);
        unheard.put(need.id(), needs.remove(need.id()));
        return plan -> plan.removeNeed(need.id());
    }

    private Event needMatched(StandingPlan plan) {
        Assignment given = given(plan);
        if (given == null) {
            return needIn();
        }
        NeedProfile need = needs.remove(given.need());
        unheard.put(need.id(), need);
        OfferProfile offer = offers.get(given.offer());
        offers.put(offer.id(), offer.withCapacity(offer.capacity() - 1));
        return same -> same.matched(need.id(), offer.id());
    }

    private Event offerIn() {
        if (away.isEmpty()) {
            return needIn();
        }
        OfferProfile offer = away.any(random);
        away.remove(offer.id());
        offers.put(offer.id(), offer);
        return plan -> plan.put(offer);
    }

    private Event offerPaused(StandingPlan plan) {
        OfferProfile offer = offer(plan);
        offers.remove(offer.id());
        away.put(offer.id(), offer);
        return same -> same.removeOffer(offer.id());
    }

    private Event capacity(OfferProfile offer, int by) {
        OfferProfile changed = offer.withCapacity(Math.max(0, offer.capacity() + by));
        offers.put(offer.id(), changed);
        return plan -> plan.setCapacity(changed.id(), changed.capacity());
    }

    private Event pairRefused(StandingPlan plan) {
        Assignment given = given(plan);
        if (given == null) {
            return needIn();
        }
        NeedProfile need = needs.get(given.need());
        needs.put(
                need.id(),
                need.toBuilder()
                        .declinedOffers(need.declinedOffers().with(given.offer()))
                        .build());
        return same -> same.forbidPair(given.need(), given.offer());
    }

    private OfferProfile offer(StandingPlan plan) {
        Assignment given = random.nextBoolean() ? given(plan) : null;
        return given == null ? offers.any(random) : offers.get(given.offer());
    }

    /** The assignment of a random need, null if a few draws find none. */
    private Assignment given(StandingPlan plan) {
        for (int look = 0; look < 20; look++) {
            Assignment given = plan.assignment(needs.any(random).id()).orElse(null);
            if (given != null) {
                return given;
            }
        }
        return null;
    }
}
