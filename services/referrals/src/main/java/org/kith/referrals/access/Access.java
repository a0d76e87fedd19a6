package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.CouncilDuty;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.referrals.model.Families;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.Referrals;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisions;

/**
 * The way to a referral or a family. Row-level security hides what the caller's organisation has no right to; this says
 * why somebody may not, and writes every use and every refused try into the family's audit.
 */
@ApplicationScoped
public class Access {
    private static final String NO_SIGHT = "no-sight";

    private final Referrals referrals;
    private final Families families;
    private final SharingDecisions sharing;
    private final HiddenFamilies hidden;
    private final CurrentCaller caller;
    private final Audit audit;

    Access(
            Referrals referrals,
            Families families,
            SharingDecisions sharing,
            HiddenFamilies hidden,
            CurrentCaller caller,
            Audit audit) {
        this.referrals = referrals;
        this.families = families;
        this.sharing = sharing;
        this.hidden = hidden;
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
     * A referral that the caller may see; not yet noted.
     *
     * @throws Problem 403 for who may see no family at all, 404 when there is none that the caller may know of
     */
    public SeenReferral find(UUID referralId, String action) {
        Supplier<Optional<UUID>> whose = () -> hidden.ofReferral(referralId);
        mustWorkWithFamilies(action, whose);
        Referral referral = referrals.findById(referralId);
        Family family = referral == null ? null : families.findById(referral.familyId());
        Sight sight = sight(family);
        if (sight == null) {
            throw refused(action, whose, NO_SIGHT, Problem.notFound());
        }
        return new SeenReferral(referral, family, sight);
    }

    /** A family to read: found, and noted in the audit. */
    public SeenFamily readFamily(UUID familyId, String action) {
        SeenFamily seen = findFamily(familyId, action);
        audit.allowed(familyId, action, seen.sight().basis());
        return seen;
    }

    /** A family that the caller may see; not yet noted. */
    public SeenFamily findFamily(UUID familyId, String action) {
        Supplier<Optional<UUID>> whose = () -> hidden.family(familyId);
        mustWorkWithFamilies(action, whose);
        Family family = families.findById(familyId);
        Sight sight = sight(family);
        if (sight == null) {
            throw refused(action, whose, NO_SIGHT, Problem.notFound());
        }
        return new SeenFamily(family, sight);
    }

    /** Goes on only when the rules hold; otherwise the try is audited with every reason. */
    public void require(UUID familyId, String action, AccessDecision decision) {
        problemOf(decision).ifPresent(problem -> {
            audit.denied(familyId, action, codes(problem));
            throw problem;
        });
    }

    /** Notes that the caller did what they may do with the referral's family. */
    public void note(SeenReferral seen, String action) {
        audit.allowed(seen.family().id(), action, seen.sight().basis());
    }

    /** Whether there is such a family, for who reads its audit and nothing of it. */
    public boolean exists(UUID familyId) {
        return hidden.family(familyId).isPresent();
    }

    private void mustWorkWithFamilies(String action, Supplier<Optional<UUID>> whose) {
        Caller who = caller.get();
        AccessDecision decision = new AccessDecision()
                .unless(!who.is(Role.COMMISSIONER), "commissioner", "A commissioner sees numbers, never a family.")
                .unless(
                        worksWithFamilies(who) || who.is(Role.DUTY),
                        "role",
                        "Only those who work with families may see one.");
        problemOf(decision).ifPresent(problem -> {
            throw refused(action, whose, codes(problem), problem);
        });
    }

    private Problem refused(String action, Supplier<Optional<UUID>> whose, String why, Problem problem) {
        whose.get().ifPresent(family -> audit.denied(family, action, why));
        return problem;
    }

    /** By what right the caller sees the family; null for none. */
    private Sight sight(Family family) {
        Caller who = caller.get();
        if (family == null) {
            return null;
        }
        if (worksWithFamilies(who) && who.actsFor(family.organisationId())) {
            return Sight.ofOwner();
        }
        if (CouncilDuty.is(who) && onDuty(family)) {
            return Sight.ofDuty();
        }
        List<SharingDecision> standing = sharing.standing(family.id(), who.organisation());
        if (!worksWithFamilies(who) || standing.isEmpty()) {
            return null;
        }
        EnumSet<SharedField> fields = EnumSet.noneOf(SharedField.class);
        standing.forEach(decision -> fields.addAll(decision.fields()));
        return Sight.shared(fields);
    }

    private boolean onDuty(Family family) {
        return referrals.ofFamily(family.id()).stream().anyMatch(referral -> referral.duty() != null);
    }

    private static boolean worksWithFamilies(Caller who) {
        return who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM);
    }

    private static Optional<Problem> problemOf(AccessDecision decision) {
        try {
            decision.orForbidden();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    private static String codes(Problem problem) {
        return problem.errors().stream().map(FieldError::code).collect(Collectors.joining(","));
    }
}
