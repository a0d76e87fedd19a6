package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;
import org.kith.relationships.model.RelationshipView;

/**
 * A volunteer who is not suitable is often found out when the relationship has ended for another reason, or when the family has
 * withdrawn everything. So it is taken in any state and without a version, and of its lead also when they see the family no more.
 */
@ApplicationScoped
class RecordUnsuitable {
    private static final String ACTION = "relationship.unsuitable";

    private final RelationshipRepository relationships;
    private final RelationshipAccess access;
    private final RelationshipViews views;
    private final NewTransaction transaction;
    private final CurrentCaller caller;
    private final Audit audit;
    private final Outbox outbox;
    private final UkCalendar calendar;

    RecordUnsuitable(
            RelationshipRepository relationships,
            RelationshipAccess access,
            RelationshipViews views,
            NewTransaction transaction,
            CurrentCaller caller,
            Audit audit,
            Outbox outbox,
            UkCalendar calendar) {
        this.relationships = relationships;
        this.access = access;
        this.views = views;
        this.transaction = transaction;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** Gives the relationship as it is now; empty when its lead, who said it, may not read it any more. */
    @Transactional
    Optional<RelationshipView> record(UUID id, String outcome) {
        asItsLead(id, outcome)
                .ifPresentOrElse(
                        family -> audit.allowed(family, ACTION, "lead"),
                        () -> record(access.recordUnsuitable(id, ACTION), outcome));
        return relationships.findByIdOptional(id).map(views::of);
    }

    private Optional<UUID> asItsLead(UUID id, String outcome) {
        Caller who = caller.get();
        return RunAsSystem.call(
                "unsuitable-by-its-lead",
                () -> transaction.call(() -> relationships
                        .findForUpdate(id)
                        .filter(relationship -> access.isLedBy(who, relationship))
                        .map(relationship -> {
                            record(relationship, outcome);
                            return relationship.familyId();
                        })));
    }

    private void record(Relationship relationship, String outcome) {
        outbox.publish(relationship.unsuitable(outcome, calendar.now()));
        relationships.flush();
    }
}
