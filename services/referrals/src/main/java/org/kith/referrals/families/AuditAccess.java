package org.kith.referrals.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.FamilyRepository;

/**
 * Who may read the audit of a family: practitioners, partners and the duty team who see the family, and the network's administrator, who
 * sees that somebody looked and nothing of what they saw. Of a family that is restricted to others the administrator reads every row, and
 * who it was only of the breaking of the restriction and of denied attempts by people who do not see it, whatever their role: people of an
 * organisation that works with the family, but for a council, are not named, because they say where it is. Partners read no row of a hold
 * or of what was done with another record of a child, but for what their own people did: they do not learn that there was a concern, or
 * who else knows the child. Everybody reads their own rows as theirs.
 */
@ApplicationScoped
class AuditAccess {
    private static final String ACTION = "family.audit";

    /** Why something is denied to those who do not see the family, before or after it is looked for. */
    private static final Set<String> NOT_SEEING =
            Set.of(AccessFrame.NOT_VISIBLE, "commissioner", Access.NO_FAMILIES, "not-council-duty");

    private final Access access;
    private final Councils councils;
    private final FamilyRepository families;
    private final HiddenFamilies hidden;
    private final NewTransaction newTransaction;
    private final Audit audit;
    private final CurrentCaller caller;

    AuditAccess(
            Access access,
            Councils councils,
            FamilyRepository families,
            HiddenFamilies hidden,
            NewTransaction newTransaction,
            Audit audit,
            CurrentCaller caller) {
        this.access = access;
        this.councils = councils;
        this.families = families;
        this.hidden = hidden;
        this.newTransaction = newTransaction;
        this.audit = audit;
        this.caller = caller;
    }

    /** Goes on only for those who may, and notes that they read it. */
    @Transactional
    AuditReader require(UUID familyId) {
        Caller who = caller.get();
        if (who.is(Role.NETWORK_ADMIN) && !who.is(Role.COMMISSIONER)) {
            if (!exists(familyId)) {
                throw Problem.notFound();
            }
            audit.allowed(familyId, ACTION, "network-admin");
            if (!hidden.hides(familyId)) {
                return new AuditReader(who.person(), row -> true, row -> true);
            }
            Set<UUID> knownTo = hidden.knownTo(familyId);
            return new AuditReader(
                    who.person(), row -> true, row -> isForOversight(row) && !knownTo.contains(row.organisation()));
        }
        SeenFamily seen = access.findFamily(familyId, ACTION);
        AccessGrant grant = seen.grant();
        access.require(
                familyId,
                ACTION,
                new AccessDecision()
                        .unless(
                                who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.DUTY),
                                "role",
                                "Practitioners, partners and the duty team read who saw a family."));
        // Who sees the family by a concern alone is noted with the concern, which the family's partners do not read.
        audit.allowed(grant.noteWith(familyId), ACTION, grant.basis());
        boolean itsCouncil = councils.ofItsCouncil(seen.family()).allowed();
        boolean duty = itsCouncil && CouncilDuty.is(who);
        boolean council = itsCouncil && OrganisationKind.COUNCIL.code().equals(who.organisationKind());
        // Who did something to another record of a child shows which organisation knows the child.
        Predicate<AuditEntry> toldWho =
                row -> duty || !Audit.SAME_CHILD.equals(row.why()) || who.actsFor(row.organisation());
        return new AuditReader(
                who.person(), row -> council || (!isOfCouncil(row.action()) && toldWho.test(row)), toldWho);
    }

    private static boolean isOfCouncil(String action) {
        return HoldFamily.isNotedAs(action) || action.equals(Councils.TAKE_OVER);
    }

    private static boolean isForOversight(AuditEntry row) {
        // Any other reason to deny something is one of people who see the family.
        return "denied".equals(row.outcome())
                ? NOT_SEEING.containsAll(List.of(row.why().split(",")))
                : "restriction.broken".equals(row.action());
    }

    /** The administrator sees no family, so the question is asked past their rows. */
    private boolean exists(UUID familyId) {
        return RunAsSystem.call(
                "family-audit",
                () -> newTransaction.call(
                        () -> families.findByIdOptional(familyId).isPresent()));
    }
}
