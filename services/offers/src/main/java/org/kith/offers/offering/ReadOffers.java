package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.OfferState;
import org.kith.offers.offer.Offers;
import org.kith.offers.suitability.Suitability;
import org.kith.offers.vetting.AssessVolunteer;

/** Shows offers: a coordinator sees the network's and what each still needs, others see their organisation's. */
@ApplicationScoped
class ReadOffers {
    private final Offers offers;
    private final AssessVolunteer assessVolunteer;
    private final Suitability suitability;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    ReadOffers(
            Offers offers,
            AssessVolunteer assessVolunteer,
            Suitability suitability,
            CurrentCaller caller,
            UkCalendar calendar) {
        this.offers = offers;
        this.assessVolunteer = assessVolunteer;
        this.suitability = suitability;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** An offer with its version. */
    record Versioned(OfferView view, long version) {}

    @Transactional
    Versioned read(UUID id) {
        return shown(offers.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    @Transactional
    List<OfferView> list(OfferFilter filter, UUID after, int limit) {
        boolean followed = followed();
        return offers
                .after(
                        after,
                        states(filter.state(), followed),
                        filter.kind(),
                        filter.zone(),
                        filter.volunteerId(),
                        limit)
                .stream()
                .map(offer -> OfferView.of(offer, followed, levelAsked(offer), null))
                .toList();
    }

    /** Whoever records offers reads of one that it was heard, paused or withdrawn: more would tell whose number is known. */
    private boolean followed() {
        Caller who = caller.get();
        return who.is(Role.COORDINATOR) || (who.is(Role.PRACTITIONER) && !who.is(Role.LINK_WORKER));
    }

    private static Set<OfferState> states(OfferState shown, boolean followed) {
        return Arrays.stream(OfferState.values())
                .filter(state -> shown == null || shown == (followed ? state : state.asRecorded()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OfferState.class)));
    }

    /** The offer as the caller may see it, with what this transaction wrote. */
    Versioned shown(Offer offer) {
        offers.flush();
        if (!caller.get().is(Role.COORDINATOR)) {
            return new Versioned(OfferView.of(offer, followed(), levelAsked(offer), null), offer.version());
        }
        Suitability.Finding finding = assessVolunteer.finding(offer);
        OfferView view = OfferView.of(offer, true, finding.asked().level(), finding.missing());
        return new Versioned(view, offer.version());
    }

    private int levelAsked(Offer offer) {
        return suitability
                .asked(offer.kind(), offer.terms().regular(), calendar.today())
                .level();
    }
}
