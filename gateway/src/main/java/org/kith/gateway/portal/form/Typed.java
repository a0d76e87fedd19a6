package org.kith.gateway.portal.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.kit.json.SeenText;

/** What somebody typed into a form, and what is wrong with it. */
public final class Typed {
    private final MultivaluedMap<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();

    /** A form as it came. */
    public Typed(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** An empty form. */
    public static Typed nothing() {
        return new Typed(new MultivaluedHashMap<>());
    }

    /** What was typed, without blanks around it; empty when nothing was, or nothing that a person could see. */
    public String value(String name) {
        String value = SeenText.orNull(values.getFirst(name));
        // A browser sends a line break as two characters; it is one to the reader and to every limit.
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** What was ticked. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Sets a value. */
    public Typed put(String name, String value) {
        values.putSingle(name, value);
        return this;
    }

    /** Leaves out what was sent for something that is not asked any longer. */
    public void forget(String name) {
        values.remove(name);
    }

    /** Version of what the form was made from, for the change. */
    public String etag() {
        return value("etag");
    }

    /** Key of this one sending, however often the form is sent. */
    public String idempotencyKey() {
        return value("idempotencyKey");
    }

    /** Whether the user was asked once more and said yes. */
    public boolean isConfirmed() {
        return "yes".equals(value("confirmed"));
    }

    /** Whether the user was asked once more and wants to change what was typed. */
    boolean isToBeChanged() {
        return "change".equals(value("do"));
    }

    /** All that was typed, for a page that carries it on. */
    List<Map.Entry<String, String>> all() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .filter(entry -> !"do".equals(entry.getKey()) && !"confirmed".equals(entry.getKey()))
                .toList();
    }

    /** Says what is wrong with a field. */
    public void wrong(String name, String message) {
        errors.putIfAbsent(name, message);
    }

    /** Says what is wrong without a field to point at. */
    public void wrong(String message) {
        general.add(message);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return !errors.isEmpty() || !general.isEmpty();
    }

    /** Puts what is wrong into the order of the page. */
    void inOrder(List<String> names) {
        Map<String, String> found = new LinkedHashMap<>(errors);
        errors.clear();
        names.stream().filter(found::containsKey).forEach(name -> errors.put(name, found.get(name)));
        found.forEach(errors::putIfAbsent);
    }

    /** What is wrong, by field. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What is wrong, without a field. */
    public List<String> general() {
        return general;
    }
}
