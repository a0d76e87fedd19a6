package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.http.Page;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;
import org.kith.relationships.model.RelationshipState;
import org.kith.relationships.model.RelationshipView;

/** Shows relationships to those who take part in them. Every read is in the family's audit. */
@ApplicationScoped
@Transactional
class ReadRelationships {
    private final RelationshipRepository relationships;
    private final RelationshipAccess access;
    private final RelationshipViews views;
    private final UkCalendar calendar;

    ReadRelationships(
            RelationshipRepository relationships,
            RelationshipAccess access,
            RelationshipViews views,
            UkCalendar calendar) {
        this.relationships = relationships;
        this.access = access;
        this.views = views;
        this.calendar = calendar;
    }

    /** One page; {@code state} and {@code referral} may be null. */
    Page<RelationshipView> list(RelationshipState state, UUID referral, boolean reviewDue, UUID after, int limit) {
        List<Relationship> rows = reviewDue
                ? access.leadsFor()
                        .map(organisation ->
                                relationships.due(organisation, calendar.today(), state, referral, after, limit + 1))
                        .orElse(List.of())
                : relationships.page(state, referral, after, limit + 1);
        rows.stream().limit(limit).forEach(access::noteShown);
        return Page.of(views.of(rows), limit, RelationshipView::id, Function.identity());
    }

    RelationshipView get(UUID id) {
        return views.of(access.read(id, "relationship.read"));
    }
}
