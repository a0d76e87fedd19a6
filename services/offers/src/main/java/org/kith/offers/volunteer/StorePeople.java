package org.kith.offers.volunteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Violations;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.volunteer.PeopleResult.Item;
import org.kith.offers.volunteer.PeopleResult.Reason;

/**
 * Stores the people of an afternoon under the ids that the device made. Sending them again is safe, in any order and any
 * split; one that cannot be stored does not keep the others back.
 */
@ApplicationScoped
class StorePeople {
    private static final String INSERT = "insert into person (id, organisation_id, name, phone, email, may_contact,"
            + " wording_version, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    /** Row-level security shows a link worker the people whom they recorded themselves. Who said no stays with it. */
    private static final String SAME = "select 1 from person where organisation_id = ? and id = ? and name = ? and"
            + " (not may_contact or phone is not distinct from ? and email is not distinct from ? and may_contact = ?"
            + " and wording_version = ?)";

    /** A no is taken from any link worker of the organisation, who need not see whom it is about. */
    private static final String SAYS_NO = "update person set may_contact = false, phone = null, email = null,"
            + " wording_version = ? where organisation_id = ? and id = ?";

    private final Sql sql;
    private final Locks locks;
    private final Contacts contacts;
    private final NewTransaction transaction;
    private final Audit audit;
    private final CurrentCaller caller;
    private final UkCalendar calendar;
    private final ObjectMapper json;
    private final Validator validator;

    StorePeople(
            Sql sql,
            Locks locks,
            Contacts contacts,
            NewTransaction transaction,
            Audit audit,
            CurrentCaller caller,
            UkCalendar calendar,
            ObjectMapper json,
            Validator validator) {
        this.sql = sql;
        this.locks = locks;
        this.contacts = contacts;
        this.transaction = transaction;
        this.audit = audit;
        this.caller = caller;
        this.calendar = calendar;
        this.json = json;
        this.validator = validator;
    }

    /** Stores each; the results come in the order sent. */
    @Transactional
    PeopleResult store(List<JsonNode> people) {
        Map<Integer, Item> results = new HashMap<>();
        Map<Integer, PersonItem> readable = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            read(people.get(i), i, readable, results);
        }
        // Their first offers may come at this moment: who comes second finds what the other stored.
        locks.lock("volunteer", readable.values().stream().map(PersonItem::id).toList());
        // Two batches with the same people lock their rows in the same order and so never wait for each other in a
        // ring.
        readable.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().id()))
                .forEach(entry ->
                        results.put(entry.getKey(), store(entry.getValue().stored())));
        // Offers come before or after who made them.
        List<PersonItem> reached = readable.entrySet().stream()
                .filter(entry -> results.get(entry.getKey()).wasCreated())
                .map(entry -> entry.getValue().stored())
                .filter(PersonItem::mayContact)
                .toList();
        if (!reached.isEmpty()) {
            contacts.recorded(caller.get().organisation(), reached);
        }
        List<Item> inOrder = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            inOrder.add(results.get(i));
        }
        return new PeopleResult(inOrder);
    }

    private Item store(PersonItem person) {
        Caller who = caller.get();
        int inserted = sql.update(
                INSERT,
                person.id(),
                who.organisation(),
                person.name(),
                person.phone(),
                person.email(),
                person.mayContact(),
                person.wordingVersion(),
                who.person(),
                calendar.now());
        if (inserted == 1) {
            audit.allowed(person.id(), "person.record", "doorstep");
            return Item.created(person.id());
        }
        if (!person.mayContact() && saysNo(person, who)) {
            audit.allowed(person.id(), "person.no-contact", "doorstep");
            return Item.duplicate(person.id());
        }
        boolean same = sql.one(
                        SAME,
                        row -> true,
                        who.organisation(),
                        person.id(),
                        person.name(),
                        person.phone(),
                        person.email(),
                        person.mayContact(),
                        person.wordingVersion())
                .isPresent();
        return same
                ? Item.duplicate(person.id())
                : Item.refused(
                        person.id(),
                        409,
                        new Reason("id-reused", "This id was stored with other words. Use a new id.", ""));
    }

    /** Their own rows first: one of this transaction nobody else sees. */
    private boolean saysNo(PersonItem person, Caller who) {
        return sql.update(SAYS_NO, person.wordingVersion(), who.organisation(), person.id()) == 1
                || anybodysSaysNo(person, who);
    }

    private boolean anybodysSaysNo(PersonItem person, Caller who) {
        return RunAsSystem.call(
                "person-says-no",
                () -> transaction.call(
                        () -> sql.update(SAYS_NO, person.wordingVersion(), who.organisation(), person.id()) == 1));
    }

    private void read(JsonNode node, int index, Map<Integer, PersonItem> readable, Map<Integer, Item> results) {
        try {
            PersonItem person = json.treeToValue(node, PersonItem.class);
            Optional<FieldError> wrong = person == null
                    ? Optional.of(new FieldError("", "required", "This is no person."))
                    : Violations.of(validator.validate(person)).stream().min(Comparator.comparing(FieldError::pointer));
            if (wrong.isEmpty()) {
                readable.put(index, person);
            } else {
                results.put(index, refused(node, wrong.get()));
            }
        } catch (JsonProcessingException e) {
            results.put(
                    index,
                    refused(
                            node,
                            new FieldError("", "malformed", "A field cannot be read, or there is no such field.")));
        }
    }

    private static Item refused(JsonNode node, FieldError wrong) {
        return Item.refused(id(node), 400, new Reason(wrong.code(), wrong.detail(), wrong.pointer()));
    }

    private static UUID id(JsonNode node) {
        try {
            return node.path("id").isTextual() ? UUID.fromString(node.path("id").textValue()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
