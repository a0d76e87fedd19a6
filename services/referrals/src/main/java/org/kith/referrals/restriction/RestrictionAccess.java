package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;

/** Who sets, changes, lifts and breaks a restriction. */
@ApplicationScoped
class RestrictionAccess {
    private final Access access;
    private final AccessFrame frame;
    private final Councils councils;
    private final FamilyRepository families;
    private final FamilyRestrictionRepository restrictions;
    private final CurrentCaller caller;

    RestrictionAccess(
            Access access,
            AccessFrame frame,
            Councils councils,
            FamilyRepository families,
            FamilyRestrictionRepository restrictions,
            CurrentCaller caller) {
        this.access = access;
        this.frame = frame;
        this.councils = councils;
        this.families = families;
        this.restrictions = restrictions;
        this.caller = caller;
    }

    /** A family that a practitioner or the duty team of the council where it lives sees. */
    SeenFamily ofCouncil(UUID familyId, String action) {
        Caller who = caller.get();
        SeenFamily seen = access.findFamily(familyId, action);
        access.require(
                familyId,
                action,
                new AccessDecision()
                        .unless(
                                who.isAny(Role.PRACTITIONER, Role.DUTY)
                                        && OrganisationKind.COUNCIL.code().equals(who.organisationKind()),
                                "not-council",
                                "Only a practitioner or the duty team of a council says who may see a family."));
        access.require(familyId, action, councils.ofItsCouncil(seen.family()));
        return seen;
    }

    /** The restriction of a family that the duty team would see without it. */
    FamilyRestriction toBreak(UUID familyId, String action) {
        return frame.to(familyId, action)
                .about(id -> families.findByIdOptional(id).map(Family::id))
                .takingPart(CouncilDuty.decision(caller.get()))
                .find(
                        () -> restrictions.ofFamily(familyId).filter(found -> councils.isForOurDuty(familyId)),
                        found -> familyId)
                .unnoted();
    }
}
