package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.kit.access.Decision;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.Worker;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.identity.Role;
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
    private static final String NOT_FOUND = "no-sight";

    private final Referrals referrals;
    private final Families families;
    private final SharingDecisions sharing;
    private final CurrentCaller caller;
    private final Audit audit;
    private final NewTransaction newTransaction;

    Access(
            Referrals referrals,
            Families families,
            SharingDecisions sharing,
            CurrentCaller caller,
            Audit audit,
            NewTransaction newTransaction) {
        this.referrals = referrals;
        this.families = families;
        this.sharing = sharing;
        this.caller = caller;
        this.audit = audit;
        this.newTransaction = newTransaction;
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
        Supplier<Optional<UUID>> familyId =
                () -> referrals.findByIdOptional(referralId).map(Referral::familyId);
        mustWorkWithFamilies(action, familyId);
        Referral referral = referrals
                .findByIdOptional(referralId)
                .orElseThrow(() -> refused(action, familyId, NOT_FOUND, Problem.notFound()));
        Family family = families.findById(referral.familyId());
        return new SeenReferral(referral, family, sight(family));
    }

    /** A family to read: found, and noted in the audit. */
    public SeenFamily readFamily(UUID familyId, String action) {
        SeenFamily seen = findFamily(familyId, action);
        audit.allowed(familyId, action, seen.sight().basis());
        return seen;
    }

    /** A family that the caller may see; not yet noted. */
    public SeenFamily findFamily(UUID familyId, String action) {
        Supplier<Optional<UUID>> stored =
                () -> families.findByIdOptional(familyId).map(Family::id);
        mustWorkWithFamilies(action, stored);
        Family family = families.findByIdOptional(familyId)
                .orElseThrow(() -> refused(action, stored, NOT_FOUND, Problem.notFound()));
        return new SeenFamily(family, sight(family));
    }

    /** Goes on only when the rules hold; otherwise the try is audited with every reason. */
    public void require(UUID familyId, String action, Decision decision) {
        if (!decision.allowed()) {
            Problem problem = problemOf(decision);
            audit.refused(familyId, action, codes(problem));
            throw problem;
        }
    }

    /** Notes that the caller did what they may do with the referral's family. */
    public void note(SeenReferral seen, String action) {
        audit.allowed(seen.family().id(), action, seen.sight().basis());
    }

    /** Whether a family is there at all, whoever asks; for who reads the audit and not the family. */
    public boolean exists(UUID familyId) {
        return lookup(() -> families.findByIdOptional(familyId).map(Family::id)).isPresent();
    }

    private void mustWorkWithFamilies(String action, Supplier<Optional<UUID>> familyId) {
        Caller who = caller.get();
        Decision decision = new Decision()
                .unless(!who.is(Role.COMMISSIONER), "commissioner", "A commissioner sees numbers, never a family.")
                .unless(
                        who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM, Role.DUTY),
                        "role",
                        "Only those who work with families may see one.");
        if (!decision.allowed()) {
            Problem problem = problemOf(decision);
            throw refused(action, familyId, codes(problem), problem);
        }
    }

    private Problem refused(String action, Supplier<Optional<UUID>> familyId, String why, Problem problem) {
        lookup(familyId).ifPresent(family -> audit.refused(family, action, why));
        return problem;
    }

    /** The audit must know whose record was tried although the caller may not know that there is one. */
    private Optional<UUID> lookup(Supplier<Optional<UUID>> familyId) {
        return Worker.call("refused-try", () -> newTransaction.call(familyId));
    }

    private Sight sight(Family family) {
        Caller who = caller.get();
        boolean worksWithFamilies = who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM);
        if (worksWithFamilies && who.actsFor(family.organisationId())) {
            return Sight.ofOwner();
        }
        if (who.is(Role.DUTY) && onDuty(family)) {
            return new Sight(Sight.DUTY, EnumSet.allOf(SharedField.class));
        }
        EnumSet<SharedField> fields = EnumSet.noneOf(SharedField.class);
        for (SharingDecision decision : sharing.standing(family.id(), who.organisation())) {
            fields.addAll(decision.fields());
        }
        return new Sight(Sight.SHARED, fields);
    }

    private boolean onDuty(Family family) {
        return referrals.ofFamily(family.id()).stream().anyMatch(referral -> referral.duty() != null);
    }

    private static Problem problemOf(Decision decision) {
        try {
            decision.orForbidden();
        } catch (Problem problem) {
            return problem;
        }
        throw new IllegalStateException("a yes is no problem");
    }

    private static String codes(Problem problem) {
        return problem.errors().stream().map(FieldError::code).collect(Collectors.joining(","));
    }
}
