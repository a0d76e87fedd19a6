package org.kith.relationships.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/**
 * The way to a relationship. Row-level security hides what the caller has no part in; this says who does what with the
 * rest. Every use and every denied attempt is in the family's audit.
 */
@ApplicationScoped
public class RelationshipAccess {
    private static final String WORK = "work";

    private final AccessFrame frame;
    private final RelationshipRepository relationships;
    private final CurrentCaller caller;
    private final Audit audit;

    RelationshipAccess(AccessFrame frame, RelationshipRepository relationships, CurrentCaller caller, Audit audit) {
        this.frame = frame;
        this.relationships = relationships;
        this.caller = caller;
        this.audit = audit;
    }

    /** Who reads a relationship: those who work with the family, who referred it, the volunteer. */
    public Relationship read(UUID id, String action) {
        return find(id, action, Role.PRACTITIONER, Role.PARTNER, Role.COORDINATOR, Role.VOLUNTEER, Role.SYSTEM)
                .noted(WORK);
    }

    /** Who reads what is written in its contacts; row-level security shows each what they may see of them. */
    public Relationship readContacts(UUID id, String action) {
        return find(id, action, Role.PRACTITIONER, Role.VOLUNTEER).noted(WORK);
    }

    /**
     * Who logs contacts: a practitioner of the organisation that received the referral, and the volunteer. Its row is locked,
     * so that two who log at the same moment wait for each other.
     */
    public Relationship logContacts(UUID id, String action) {
        return find(id, action, () -> relationships.findForUpdate(id), Role.PRACTITIONER, Role.VOLUNTEER)
                .require(relationship -> new AccessDecision()
                        .unless(
                                isVolunteerOf(relationship) || isPractitionerOf(relationship),
                                "not-a-party",
                                "Only practitioners of the receiving organisation and the volunteer log contacts."))
                .noted(WORK);
    }

    /** Who changes it: a practitioner of the organisation that received the referral. */
    public Relationship change(UUID id, String action) {
        return change(id, action, () -> relationships.findByIdOptional(id));
    }

    /** Who says that its volunteer is not suitable: a practitioner of the organisation that received the referral. Its row is locked. */
    public Relationship recordUnsuitable(UUID id, String action) {
        return change(id, action, () -> relationships.findForUpdate(id));
    }

    private Relationship change(UUID id, String action, Supplier<Optional<Relationship>> lookUp) {
        return find(id, action, lookUp, Role.PRACTITIONER)
                .require(relationship -> new AccessDecision()
                        .unless(
                                isPractitionerOf(relationship),
                                "organisation",
                                "Only the organisation that received the referral changes it."))
                .noted(WORK);
    }

    /** Whether the person is the relationship's lead, whatever they see of it. */
    public boolean isLedBy(Caller who, Relationship relationship) {
        return who.is(Role.PRACTITIONER)
                && !who.is(Role.COMMISSIONER)
                && who.actsFor(relationship.receiverId())
                && who.person().equals(relationship.leadId());
    }

    /** Notes that the caller was shown the relationship in a list. */
    public void noteShown(Relationship relationship) {
        audit.allowed(relationship.familyId(), "relationship.list", WORK);
    }

    /** Whether the caller works for the organisation that leads it: only they are told why its review is due. */
    public boolean leads(Relationship relationship) {
        Caller who = caller.get();
        return who.isAny(Role.PRACTITIONER, Role.COORDINATOR) && who.actsFor(relationship.receiverId());
    }

    /**
     * Whether the caller is told that no visits are made at present: those who lead it, the council's practitioners and the volunteer.
     * Partners and systems of who referred the family are not, because it says that somebody is worried. The policy of known_family
     * says the same.
     */
    public boolean isToldOfHolds(Relationship relationship) {
        Caller who = caller.get();
        return leads(relationship)
                || (who.is(Role.PRACTITIONER) && OrganisationKind.COUNCIL.code().equals(who.organisationKind()))
                || isVolunteerOf(relationship);
    }

    /** The organisation whose reviews the caller is told of; empty for those who lead none. */
    public Optional<UUID> leadsFor() {
        return Optional.of(caller.get())
                .filter(who -> who.isAny(Role.PRACTITIONER, Role.COORDINATOR))
                .map(Caller::organisation);
    }

    /** The caller's part in the relationship: volunteer, lead or practitioner. */
    public String partIn(Relationship relationship) {
        if (isVolunteerOf(relationship)) {
            return "volunteer";
        }
        return caller.get().person().equals(relationship.leadId()) ? "lead" : "practitioner";
    }

    private boolean isVolunteerOf(Relationship relationship) {
        Caller who = caller.get();
        return who.is(Role.VOLUNTEER) && who.person().equals(relationship.volunteerPerson());
    }

    private boolean isPractitionerOf(Relationship relationship) {
        Caller who = caller.get();
        return who.is(Role.PRACTITIONER) && who.actsFor(relationship.receiverId());
    }

    private AccessFrame.Found<Relationship> find(UUID id, String action, String... roles) {
        return find(id, action, () -> relationships.findByIdOptional(id), roles);
    }

    private AccessFrame.Found<Relationship> find(
            UUID id, String action, Supplier<Optional<Relationship>> lookUp, String... roles) {
        Caller who = caller.get();
        return frame.to(id, action)
                .about(any -> relationships.findByIdOptional(any).map(Relationship::familyId))
                .takingPart(new AccessDecision()
                        .unless(
                                !who.is(Role.COMMISSIONER),
                                "commissioner",
                                "A commissioner sees numbers, never a family.")
                        .unless(who.isAny(roles), "role", "Only those who take part in a relationship do this."))
                .find(lookUp, Relationship::familyId);
    }
}
