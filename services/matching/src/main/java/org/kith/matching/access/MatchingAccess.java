package org.kith.matching.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.Need;
import org.kith.matching.model.Needs;

/**
 * The way to a need or a match. Row-level security hides what the caller may not know of; this says who sees what of the rest
 * and who works on it, and notes every try in the family's audit.
 */
@ApplicationScoped
public class MatchingAccess {
    private static final String[] WORK = {Role.PRACTITIONER, Role.COORDINATOR};
    private static final String[] SEE = {Role.PRACTITIONER, Role.COORDINATOR, Role.PARTNER, Role.SYSTEM};

    private final Needs needs;
    private final MatchStore matches;
    private final CurrentCaller caller;
    private final Audit audit;
    private final NewTransaction transaction;

    MatchingAccess(Needs needs, MatchStore matches, CurrentCaller caller, Audit audit, NewTransaction transaction) {
        this.needs = needs;
        this.matches = matches;
        this.caller = caller;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A need that the caller may see something of. */
    public Need need(UUID id, String action) {
        mustTakePart(action, () -> familyOfNeed(id), SEE);
        Need need = needs.findByIdOptional(id).orElseThrow(() -> unseen(id, familyOfNeed(id), action));
        audit.allowed(need.familyId(), action, "matching");
        return need;
    }

    /** A need that the caller works on. */
    public Need needToWorkOn(UUID id, String action) {
        mustTakePart(action, () -> familyOfNeed(id), WORK);
        Need need = needs.findByIdOptional(id).orElseThrow(() -> unseen(id, familyOfNeed(id), action));
        mayWork(need.receiverId(), need.familyId(), action);
        audit.allowed(need.familyId(), action, "matching");
        return need;
    }

    /** A match that the caller may see something of. */
    public Match match(UUID id, String action) {
        mustTakePart(action, () -> familyOfMatch(id), SEE);
        Match match = matches.findByIdOptional(id).orElseThrow(() -> unseen(id, familyOfMatch(id), action));
        audit.allowed(match.familyId(), action, "matching");
        return match;
    }

    /** A match that the caller works on. */
    public Match matchToWorkOn(UUID id, String action) {
        mustTakePart(action, () -> familyOfMatch(id), WORK);
        Match match = matches.findByIdOptional(id).orElseThrow(() -> unseen(id, familyOfMatch(id), action));
        mayWork(match.receiverId(), match.familyId(), action);
        audit.allowed(match.familyId(), action, "matching");
        return match;
    }

    /** Whether the caller sees more than where it stands. */
    public boolean seesAll(UUID receiver) {
        Caller who = caller.get();
        return who.is(Role.COORDINATOR) || (who.is(Role.PRACTITIONER) && who.actsFor(receiver));
    }

    /** Refused whatever there is, so that nobody learns from it; noted where there is a family to note it for. */
    private void mustTakePart(String action, Supplier<Optional<UUID>> family, String... roles) {
        Caller who = caller.get();
        boolean commissioner = who.is(Role.COMMISSIONER);
        if (commissioner || !who.isAny(roles)) {
            family.get().ifPresent(id -> audit.denied(id, action, commissioner ? "commissioner" : "role"));
            new AccessDecision()
                    .unless(!commissioner, "commissioner", "A commissioner sees numbers, never a family.")
                    .unless(who.isAny(roles), "role", "Only those who take part in matching do this.")
                    .orForbidden();
        }
    }

    private void mayWork(UUID receiver, UUID family, String action) {
        AccessDecision decision = new AccessDecision()
                .unless(
                        seesAll(receiver),
                        "not-the-receiver",
                        "Only practitioners of the organisation that received the referral, and coordinators, do this.");
        if (!decision.allowed()) {
            audit.denied(family, action, "not-the-receiver");
        }
        decision.orForbidden();
    }

    private Problem unseen(UUID id, Optional<UUID> family, String action) {
        audit.denied(family.orElse(id), action, "not-visible");
        return Problem.notFound();
    }

    private Optional<UUID> familyOfNeed(UUID id) {
        return pastTheOrganisation(() -> needs.findByIdOptional(id).map(Need::familyId));
    }

    private Optional<UUID> familyOfMatch(UUID id) {
        return pastTheOrganisation(() -> matches.findByIdOptional(id).map(Match::familyId));
    }

    /** A refused try belongs in the family's audit, so the family must be found although the caller may not see it. */
    private Optional<UUID> pastTheOrganisation(Supplier<Optional<UUID>> work) {
        return RunAsSystem.call("audit-of-a-try", () -> transaction.call(work));
    }
}
