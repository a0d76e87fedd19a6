package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;
import org.kith.offers.model.Offer;
import org.kith.offers.model.Offers;
import org.kith.offers.model.Vetting;
import org.kith.offers.model.VettingCheck;
import org.kith.offers.model.VettingReference;
import org.kith.offers.model.VettingTraining;
import org.kith.offers.model.Volunteers;
import org.kith.offers.place.Today;
import org.kith.offers.suitability.Clearance;
import org.kith.offers.suitability.Suitability;

/** Shows a coordinator what is known of a volunteer; looking is noted in the volunteer's audit. */
@ApplicationScoped
class ReadSuitability {
    private final Volunteers volunteers;
    private final Offers offers;
    private final Vetting vetting;
    private final Assessment assessment;
    private final Audit audit;
    private final Today today;

    ReadSuitability(
            Volunteers volunteers, Offers offers, Vetting vetting, Assessment assessment, Audit audit, Today today) {
        this.volunteers = volunteers;
        this.offers = offers;
        this.vetting = vetting;
        this.assessment = assessment;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    SuitabilityView of(UUID volunteerId) {
        if (volunteers.findByIdOptional(volunteerId).isEmpty()) {
            throw Problem.notFound();
        }
        audit.allowed(volunteerId, "volunteer.suitability.read", "vetting");
        LocalDate day = today.day();
        Clearance clearance = vetting.file(volunteerId).clearance(day);
        List<SuitabilityView.OfferNeeds> needs =
                offers.of(volunteerId).stream().map(this::needs).toList();
        return new SuitabilityView(
                volunteerId,
                day,
                clearance.level(),
                clearance.validUntil(),
                vetting.checks(volunteerId).stream()
                        .map(check -> view(check, day))
                        .toList(),
                vetting.references(volunteerId).stream()
                        .map(ReadSuitability::view)
                        .toList(),
                vetting.training(volunteerId).stream()
                        .map(course -> view(course, day))
                        .toList(),
                needs,
                needs.stream().flatMap(one -> one.missing().stream()).distinct().toList());
    }

    private SuitabilityView.OfferNeeds needs(Offer offer) {
        Suitability.Finding finding = assessment.finding(offer);
        return new SuitabilityView.OfferNeeds(
                offer.id(),
                offer.kind().code(),
                offer.state().code(),
                finding.standard().level(),
                finding.standard().citation(),
                finding.missing());
    }

    private static SuitabilityView.CheckView view(VettingCheck check, LocalDate day) {
        return new SuitabilityView.CheckView(
                check.id(),
                check.kind(),
                check.number(),
                check.issuedOn(),
                check.expiresOn(),
                check.seenOn(),
                check.seenBy(),
                !check.expiresOn().isBefore(day));
    }

    private static SuitabilityView.ReferenceView view(VettingReference reference) {
        return new SuitabilityView.ReferenceView(
                reference.id(), reference.relation(), reference.satisfactory(), reference.receivedOn());
    }

    private static SuitabilityView.TrainingView view(VettingTraining training, LocalDate day) {
        return new SuitabilityView.TrainingView(
                training.id(),
                training.course().course(),
                training.completedOn(),
                training.course().expiresOn(),
                !training.course().expiresOn().isBefore(day));
    }
}
