package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kith.contracts.EventPayload;
import org.kith.kit.outbox.Outbox;
import org.kith.offers.model.Offer;
import org.kith.offers.model.Offers;
import org.kith.offers.model.Vetting;
import org.kith.offers.model.Volunteer;
import org.kith.offers.place.Today;
import org.kith.offers.suitability.Suitability;
import org.kith.offers.suitability.VettingFile;

/**
 * Looks at a volunteer as they stand today and lets each of their offers follow. Doing it twice changes nothing more, so
 * it is done after everything that could matter and when a day has passed.
 */
@ApplicationScoped
public class Assessment {
    private final Offers offers;
    private final Vetting vetting;
    private final Suitability suitability;
    private final Outbox outbox;
    private final Today today;

    Assessment(Offers offers, Vetting vetting, Suitability suitability, Outbox outbox, Today today) {
        this.offers = offers;
        this.vetting = vetting;
        this.suitability = suitability;
        this.outbox = outbox;
        this.today = today;
    }

    /** Assesses the volunteer, who must be held or new, and says what changed. */
    public void assess(Volunteer volunteer) {
        LocalDate day = today.day();
        Instant now = today.now();
        VettingFile file = vetting.file(volunteer.id());
        List<EventPayload> events = new ArrayList<>();
        volunteer.assessed(file.clearance(day), day, now).ifPresent(events::add);
        for (Offer offer : offers.of(volunteer.id())) {
            events.addAll(offer.found(finding(offer, file), now));
        }
        outbox.publish(events);
    }

    /** What an offer asks for today and what of it is missing. */
    public Suitability.Finding finding(Offer offer) {
        return finding(offer, vetting.file(offer.volunteerId()));
    }

    private Suitability.Finding finding(Offer offer, VettingFile file) {
        return suitability.of(offer.kind(), offer.terms().regular(), file, today.day());
    }
}
