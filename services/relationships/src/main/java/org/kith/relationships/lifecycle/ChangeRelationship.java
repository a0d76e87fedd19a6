package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.http.Etags;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;
import org.kith.relationships.model.RelationshipView;
import org.kith.relationships.review.ReviewDates;

/** What the organisation that leads a relationship does with it. Every change is in the family's audit. */
@ApplicationScoped
@Transactional
class ChangeRelationship {
    private final RelationshipRepository relationships;
    private final RelationshipAccess access;
    private final KnownParties parties;
    private final RelationshipViews views;
    private final Outbox outbox;
    private final ReviewDates reviews;
    private final UkCalendar calendar;

    ChangeRelationship(
            RelationshipRepository relationships,
            RelationshipAccess access,
            KnownParties parties,
            RelationshipViews views,
            Outbox outbox,
            ReviewDates reviews,
            UkCalendar calendar) {
        this.relationships = relationships;
        this.access = access;
        this.parties = parties;
        this.views = views;
        this.outbox = outbox;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    RelationshipView handOver(UUID id, String ifMatch, HandoverRequest request) {
        Relationship relationship = find(id, ifMatch, "relationship.hand-over");
        if (request.metTogetherOn() != null && request.metTogetherOn().isAfter(calendar.today())) {
            throw Problem.field("/metTogetherOn", "future", "Give the day on which they met, not a plan.");
        }
        parties.requireLead(request.toLeadId(), relationship.receiverId());
        parties.requireNamed(request.toLeadId(), relationship.familyId());
        outbox.publish(
                relationship.handOver(request.toLeadId(), request.metTogetherOn(), request.reason(), calendar.now()));
        return changed(relationship);
    }

    RelationshipView end(UUID id, String ifMatch, EndRequest request) {
        Relationship relationship = find(id, ifMatch, "relationship.end");
        outbox.publish(relationship.end(request.reason(), request.outcome(), calendar.now()));
        return changed(relationship);
    }

    RelationshipView reviewed(UUID id, String ifMatch) {
        Relationship relationship = find(id, ifMatch, "relationship.reviewed");
        relationship.reviewed(reviews.after(calendar.now()));
        return changed(relationship);
    }

    RelationshipView linkVolunteer(UUID id, String ifMatch, LinkVolunteerRequest request) {
        Relationship relationship = find(id, ifMatch, "relationship.link-volunteer");
        parties.requireVolunteer(request.personId());
        relationship.linkVolunteer(request.personId());
        return changed(relationship);
    }

    private Relationship find(UUID id, String ifMatch, String action) {
        Relationship relationship = access.change(id, action);
        Etags.requireMatch(ifMatch, relationship.version());
        return relationship;
    }

    private RelationshipView changed(Relationship relationship) {
        relationships.flush();
        return views.of(relationship);
    }
}
