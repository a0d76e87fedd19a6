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
import org.kith.kit.audit.Audit;
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
            + " wording_version, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";

    /** Row-level security shows a link worker the people whom they recorded themselves. */
    private static final String SAME = "select 1 from person where id = ? and name = ? and phone is not distinct from ?"
            + " and email is not distinct from ? and may_contact = ? and wording_version = ?";

    private final Sql sql;
    private final Audit audit;
    private final CurrentCaller caller;
    private final UkCalendar calendar;
    private final ObjectMapper json;
    private final Validator validator;

    StorePeople(
            Sql sql, Audit audit, CurrentCaller caller, UkCalendar calendar, ObjectMapper json, Validator validator) {
        this.sql = sql;
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
        // Two batches with the same people lock their rows in the same order and so never wait for each other in a
        // ring.
        readable.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().id()))
                .forEach(entry ->
                        results.put(entry.getKey(), store(entry.getValue().stored())));
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
        boolean same = sql.one(
                        SAME,
                        row -> true,
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
