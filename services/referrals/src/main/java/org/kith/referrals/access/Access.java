package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.model.DutyHandoverRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisionRepository;

/**
 * The way to a referral or a family. Row-level security hides what the caller's organisation has no right to; this says
 * by what right somebody sees a family, and the frame notes every use and every denied attempt in the family's audit.
 */
@ApplicationScoped
public class Access {
    /** Why something is denied to those whose role sees no family at all: of who sees one, another is said. */
    public static final String NO_FAMILIES = "no-families";

    private final ReferralRepository referrals;
    private final FamilyRepository families;
    private final SharingDecisionRepository sharing;
    private final OpenConcerns concerns;
    private final Councils councils;
    private final DutyHandoverRepository handovers;
    private final HiddenFamilies hidden;
    private final AccessFrame frame;
    private final CurrentCaller caller;
    private final Audit audit;

    Access(
            ReferralRepository referrals,
            FamilyRepository families,
            SharingDecisionRepository sharing,
            OpenConcerns concerns,
            Councils councils,
            DutyHandoverRepository handovers,
            HiddenFamilies hidden,
            AccessFrame frame,
            CurrentCaller caller,
            Audit audit) {
        this.referrals = referrals;
        this.families = families;
        this.sharing = sharing;
        this.concerns = concerns;
        this.councils = councils;
        this.handovers = handovers;
        this.hidden = hidden;
        this.frame = frame;
        this.caller = caller;
        this.audit = audit;
    }

    /** A referral to read: found, and noted in the audit. */
    public SeenReferral read(UUID referralId, String action) {
        SeenReferral seen = find(referralId, action);
        note(seen, action);
        return seen;
    }

    /**
     * A referral that the caller may see; not noted yet.
     *
     * @throws org.kith.kit.problem.Problem 403 for who may see no family at all, 404 when there is none that the caller
     *     may know of
     */
    public SeenReferral find(UUID referralId, String action) {
        return frame.to(referralId, action)
                .about(id -> referrals.findByIdOptional(id).map(Referral::familyId))
                .takingPart(worksWithFamilies())
                .find(() -> referral(referralId), seen -> seen.family().id())
                .unnoted();
    }

    /** A family to read: found, and noted in the audit. */
    public SeenFamily readFamily(UUID familyId, String action) {
        SeenFamily seen = findFamily(familyId, action);
        audit.allowed(seen.grant().noteWith(familyId), action, seen.grant().basis());
        return seen;
    }

    /** A family that the caller may see; not noted yet. */
    public SeenFamily findFamily(UUID familyId, String action) {
        return frame.to(familyId, action)
                .about(id -> families.findByIdOptional(id).map(Family::id))
                .takingPart(worksWithFamilies())
                .find(() -> families.findByIdOptional(familyId).flatMap(this::family), seen -> seen.family()
                        .id())
                .unnoted();
    }

    /** Goes on only when the rules hold; otherwise the attempt is audited with every reason. */
    public void require(UUID familyId, String action, AccessDecision decision) {
        if (!decision.allowed()) {
            audit.denied(familyId, action, decision.codes());
            decision.orForbidden();
        }
    }

    /** Notes that the caller did what they may do with the referral's family. */
    public void note(SeenReferral seen, String action) {
        audit.allowed(
                seen.grant().noteWith(seen.family().id()), action, seen.grant().basis());
    }

    private Optional<SeenReferral> referral(UUID id) {
        return referrals.findByIdOptional(id).flatMap(referral -> families.findByIdOptional(referral.familyId())
                .flatMap(this::family)
                .map(seen -> new SeenReferral(referral, seen.family(), seen.grant())));
    }

    private Optional<SeenFamily> family(Family family) {
        return grantTo(family).map(grant -> new SeenFamily(family, grant));
    }

    private AccessDecision worksWithFamilies() {
        Caller who = caller.get();
        return new AccessDecision()
                .unless(!who.is(Role.COMMISSIONER), "commissioner", "A commissioner sees numbers, never a family.")
                .unless(
                        worksWithFamilies(who) || who.is(Role.DUTY),
                        NO_FAMILIES,
                        "Only those who work with families may see one.");
    }

    /** By what right the caller sees the family; empty for none. */
    private Optional<AccessGrant> grantTo(Family family) {
        Caller who = caller.get();
        if (worksWithFamilies(who) && who.actsFor(family.organisationId())) {
            return Optional.of(AccessGrant.ofOwner());
        }
        if (CouncilDuty.is(who)) {
            Optional<AccessGrant> duty = dutyGrant(family);
            if (duty.isPresent()) {
                return duty;
            }
        }
        if (!worksWithFamilies(who)) {
            return Optional.empty();
        }
        List<SharingDecision> standing = sharing.standing(family.id(), who.organisation());
        if (!standing.isEmpty()) {
            return Optional.of(AccessGrant.shared(fieldsOf(standing)));
        }
        return leads(family, who)
                ? Optional.of(AccessGrant.lead(fieldsOf(sharing.endedWithAgreement(family.id(), who.organisation()))))
                : Optional.empty();
    }

    /** The row policies say for how long: without sharing they show a referral of the family to its lead only. */
    private boolean leads(Family family, Caller who) {
        return who.is(Role.PRACTITIONER)
                && OrganisationKind.COUNCIL.code().equals(who.organisationKind())
                && referrals.ofFamily(family.id()).stream()
                        .anyMatch(referral -> who.person().equals(referral.leadId()));
    }

    private static Set<SharedField> fieldsOf(List<SharingDecision> decisions) {
        EnumSet<SharedField> fields = EnumSet.noneOf(SharedField.class);
        decisions.forEach(decision -> fields.addAll(decision.fields()));
        return fields;
    }

    /**
     * What was handed to the duty team shows its family, and so does a restriction that the caller broke, for its time, an open
     * concern, until it is closed, and what is held with another record of a child. A concern is what is noted, in its own audit, where
     * there is one: partners read that of the family.
     */
    private Optional<AccessGrant> dutyGrant(Family family) {
        boolean ours = councils.isForOurDuty(family.id());
        if (ours && onDuty(family)) {
            return Optional.of(AccessGrant.ofDuty());
        }
        return concerns.about(family.id())
                .or(() -> ours && families.isHeld(family.id())
                        ? concerns.aboutOtherRecord(family.id())
                        : Optional.empty())
                .map(AccessGrant::ofConcern)
                .or(() -> ours && families.isHeld(family.id()) ? Optional.of(AccessGrant.ofDuty()) : Optional.empty());
    }

    /** What the duty team holds by hand it can lift again, whatever became of the concern. */
    private boolean onDuty(Family family) {
        return handovers.existsOfFamily(family.id())
                || families.isHeldByHand(family.id())
                || hidden.isBrokenByCaller(family.id());
    }

    private static boolean worksWithFamilies(Caller who) {
        return who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM);
    }
}
