package org.kith.relationships.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/**
 * The way to a relationship. Row-level security hides what the caller has no part in; this says who does what with the
 * rest, and writes every use and every refused try into the family's audit.
 */
@ApplicationScoped
public class RelationshipAccess {
    private static final String WORK = "work";

    private final RelationshipRepository relationships;
    private final HiddenRelationships hidden;
    private final CurrentCaller caller;
    private final Audit audit;

    RelationshipAccess(
            RelationshipRepository relationships, HiddenRelationships hidden, CurrentCaller caller, Audit audit) {
        this.relationships = relationships;
        this.hidden = hidden;
        this.caller = caller;
        this.audit = audit;
    }

    /** Who reads a relationship: those who work with the family, who referred it, the volunteer. */
    public Relationship read(UUID id, String action) {
        Relationship relationship =
                find(id, action, Role.PRACTITIONER, Role.PARTNER, Role.COORDINATOR, Role.VOLUNTEER, Role.SYSTEM);
        note(relationship, action);
        return relationship;
    }

    /** Who reads what was said in its contacts, each what they may see of them. */
    public Relationship readContacts(UUID id, String action) {
        Relationship relationship = find(id, action, Role.PRACTITIONER, Role.VOLUNTEER);
        note(relationship, action);
        return relationship;
    }

    /** Who logs contacts: a practitioner of the organisation that received the referral, and the volunteer. */
    public Relationship logContacts(UUID id, String action) {
        Relationship relationship = find(id, action, Role.PRACTITIONER, Role.VOLUNTEER);
        require(
                relationship,
                action,
                new AccessDecision()
                        .unless(
                                isVolunteerOf(relationship) || isPractitionerOf(relationship),
                                "not-a-party",
                                "Only practitioners of the receiving organisation and the volunteer log contacts."));
        note(relationship, action);
        return relationship;
    }

    /** Who changes it: a practitioner of the organisation that received the referral. */
    public Relationship change(UUID id, String action) {
        Relationship relationship = find(id, action, Role.PRACTITIONER);
        require(
                relationship,
                action,
                new AccessDecision()
                        .unless(
                                isPractitionerOf(relationship),
                                "organisation",
                                "Only the organisation that received the referral changes it."));
        note(relationship, action);
        return relationship;
    }

    /** Notes that the caller saw the relationship or did something with it. */
    public void note(Relationship relationship, String action) {
        audit.allowed(relationship.familyId(), action, WORK);
    }

    /** Whether the caller is the volunteer, by the account that was linked. */
    public boolean isVolunteerOf(Relationship relationship) {
        Caller who = caller.get();
        return who.is(Role.VOLUNTEER) && who.person().equals(relationship.volunteerPerson());
    }

    /** Whether the caller works for the organisation that leads it: only they are told what is in doubt. */
    public boolean leads(Relationship relationship) {
        Caller who = caller.get();
        return who.isAny(Role.PRACTITIONER, Role.COORDINATOR) && who.actsFor(relationship.receiverId());
    }

    private boolean isPractitionerOf(Relationship relationship) {
        Caller who = caller.get();
        return who.is(Role.PRACTITIONER) && who.actsFor(relationship.receiverId());
    }

    /**
     * One that the caller may see.
     *
     * @throws Problem 403 for a role that has no part in it, whatever there is; 404 when there is none to know of
     */
    private Relationship find(UUID id, String action, String... roles) {
        Caller who = caller.get();
        if (who.is(Role.COMMISSIONER) || !who.isAny(roles)) {
            refused(id, action, who.is(Role.COMMISSIONER) ? "commissioner" : "role");
            new AccessDecision()
                    .unless(!who.is(Role.COMMISSIONER), "commissioner", "A commissioner sees numbers, never a family.")
                    .unless(who.isAny(roles), "role", "Only those who take part in a relationship do this.")
                    .orForbidden();
        }
        return relationships.findByIdOptional(id).orElseThrow(() -> {
            refused(id, action, "no-sight");
            return Problem.notFound();
        });
    }

    private void require(Relationship relationship, String action, AccessDecision decision) {
        if (!decision.allowed()) {
            audit.denied(relationship.familyId(), action, "not-a-party");
        }
        decision.orForbidden();
    }

    private void refused(UUID id, String action, String why) {
        hidden.familyOf(id).ifPresent(family -> audit.denied(family, action, why));
    }
}
