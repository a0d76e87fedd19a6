package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.json.PhoneNumber;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.Ids;
import org.kith.places.Place;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;
import org.kith.referrals.intake.NewReferral.FamilySent;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Home;

/** Finds or makes the family a referral is for. */
@ApplicationScoped
class FamilyDesk {
    private final FamilyRepository families;
    private final ChildRepository children;
    private final CurrentCaller caller;
    private final Place place;

    FamilyDesk(FamilyRepository families, ChildRepository children, CurrentCaller caller, Place place) {
        this.families = families;
        this.children = children;
        this.caller = caller;
        this.place = place;
    }

    /**
     * A family of the sender's own organisation; null when the referral names none.
     *
     * @throws Problem when it is none of theirs: another's looks like one that is not there
     */
    Family known(UUID familyId) {
        if (familyId == null) {
            return null;
        }
        // Locked from the first look: what it agrees to may change, and what is shared on it begins and ends with it.
        return families.findForUpdate(familyId)
                .filter(family -> caller.get().actsFor(family.organisationId()))
                .orElseThrow(
                        () -> Problem.field("/familyId", "unknown-family", "Your organisation knows no such family."));
    }

    /** The zone where a referral says that the family lives; null when it says nothing that can be read. */
    String zone(NewReferral sent) {
        try {
            return sent.family() == null
                    ? null
                    : place.areaOf(Postcode.parse(sent.family().postcode()))
                            .map(area -> area.zone().code())
                            .orElse(null);
        } catch (InvalidPostcode e) {
            // Said by the check.
            return null;
        }
    }

    List<Child> childrenOf(Family known) {
        return known == null ? List.of() : children.ofFamily(known.id());
    }

    /** Stores a new family, or brings a known one up to date with what was sent. */
    Family keep(Family known, NewReferral sent, UUID organisation, Instant now) {
        FamilySent part = sent.family();
        if (known == null) {
            Family family = new Family(Ids.next(), organisation, contact(part), home(part), risk(sent), now);
            if (sent.agreement() != null) {
                family.agreementChanged(now);
            }
            // The policies of everything else look for the family, so it is there first.
            families.persistAndFlush(family);
            return family;
        }
        if (part != null) {
            known.reach(contact(part));
            known.moved(home(part));
        }
        return known;
    }

    Child add(Child child) {
        children.persist(child);
        return child;
    }

    private static Family.Contact contact(FamilySent part) {
        return new Family.Contact(part.contactName(), PhoneNumber.normal(part.phone()), part.language());
    }

    private Home home(FamilySent part) {
        Postcode postcode = Postcode.parse(part.postcode());
        return new Home(part.address(), postcode, place.areaOf(postcode).orElseThrow());
    }

    private static RiskBand risk(NewReferral sent) {
        return RiskBand.find(sent.riskBand()).orElseThrow();
    }
}
