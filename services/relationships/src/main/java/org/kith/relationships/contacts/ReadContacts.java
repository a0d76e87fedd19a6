package org.kith.relationships.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Contact;
import org.kith.relationships.model.ContactRepository;
import org.kith.relationships.model.ContactView;

/** Shows contacts to those who work with the family; to a volunteer those that they made. */
@ApplicationScoped
@Transactional
class ReadContacts {
    private final RelationshipAccess access;
    private final ContactRepository contacts;

    ReadContacts(RelationshipAccess access, ContactRepository contacts) {
        this.access = access;
        this.contacts = contacts;
    }

    Page<ContactView> list(UUID relationshipId, UUID after, int limit) {
        access.readContacts(relationshipId, "contact.list");
        return Page.of(contacts.page(relationshipId, after, limit + 1), limit, Contact::id, Contact::view);
    }

    ContactView get(UUID relationshipId, UUID id) {
        access.readContacts(relationshipId, "contact.read");
        return contacts.ofRelationship(relationshipId, id).map(Contact::view).orElseThrow(Problem::notFound);
    }
}
