package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.Offers;
import org.kith.offers.suitability.Clearance;
import org.kith.offers.suitability.Suitability;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/** Shows a coordinator what is known of a volunteer; looking is noted in the volunteer's audit. */
@ApplicationScoped
class ReadSuitability {
    private final Volunteers volunteers;
    private final Offers offers;
    private final VettingRepository vetting;
    private final AssessVolunteer assessVolunteer;
    private final Audit audit;
    private final UkCalendar calendar;

    ReadSuitability(
            Volunteers volunteers,
            Offers offers,
            VettingRepository vetting,
            AssessVolunteer assessVolunteer,
            Audit audit,
            UkCalendar calendar) {
        this.volunteers = volunteers;
        this.offers = offers;
        this.vetting = vetting;
        this.assessVolunteer = assessVolunteer;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Transactional
    SuitabilityView of(UUID volunteerId) {
        Volunteer volunteer = volunteers.findByIdOptional(volunteerId).orElseThrow(Problem::notFound);
        audit.allowed(volunteerId, "volunteer.suitability.read", "vetting");
        LocalDate day = calendar.today();
        Clearance clearance = vetting.file(volunteer).clearance(day);
        List<SuitabilityView.OfferNeeds> needs =
                offers.of(volunteerId).stream().map(this::needs).toList();
        return new SuitabilityView(
                volunteerId,
                day,
                clearance.level(),
                clearance.validUntil(),
                vetting.checks(volunteerId).stream()
                        .map(check -> check.view(day))
                        .toList(),
                vetting.references(volunteerId).stream()
                        .map(VettingReference::view)
                        .toList(),
                vetting.training(volunteerId).stream()
                        .map(course -> course.view(day))
                        .toList(),
                needs,
                needs.stream().flatMap(one -> one.missing().stream()).distinct().toList());
    }

    private SuitabilityView.OfferNeeds needs(Offer offer) {
        Suitability.Finding finding = assessVolunteer.finding(offer);
        return new SuitabilityView.OfferNeeds(
                offer.id(),
                offer.kind().code(),
                offer.state().code(),
                finding.asked().level(),
                finding.asked().citation(),
                finding.missing());
    }
}
