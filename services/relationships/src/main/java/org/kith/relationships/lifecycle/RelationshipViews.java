package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.family.KnownFamilies;
import org.kith.relationships.model.ContactRepository;
import org.kith.relationships.model.ContactTotals;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipView;

/** How relationships are shown, with what their contacts add up to and only what the caller may know. */
@ApplicationScoped
class RelationshipViews {
    private final ContactRepository contacts;
    private final KnownFamilies families;
    private final RelationshipAccess access;

    RelationshipViews(ContactRepository contacts, KnownFamilies families, RelationshipAccess access) {
        this.contacts = contacts;
        this.families = families;
        this.access = access;
    }

    RelationshipView of(Relationship relationship) {
        return of(List.of(relationship)).getFirst();
    }

    List<RelationshipView> of(List<Relationship> relationships) {
        Map<UUID, ContactTotals> totals =
                contacts.totals(relationships.stream().map(Relationship::id).toList());
        Set<UUID> held = families.heldAmong(
                relationships.stream().map(Relationship::familyId).toList());
        return relationships.stream()
                .map(relationship -> relationship.view(
                        totals.get(relationship.id()),
                        access.leads(relationship),
                        access.isToldOfHolds(relationship),
                        held.contains(relationship.familyId())))
                .toList();
    }
}
