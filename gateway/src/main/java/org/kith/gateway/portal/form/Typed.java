package org.kith.gateway.portal.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What was typed, without blanks around it; empty when nothing was. */
    public String value(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
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

    /** Version of what the form was made from, for the change. */
    public String etag() {
        return value("etag");
    }

    /** Key of this one sending, however often the form is sent. */
    public String idempotencyKey() {
        return value("idempotencyKey");
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

    /** What is wrong, by field. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What is wrong, without a field. */
    public List<String> general() {
        return general;
    }
}
