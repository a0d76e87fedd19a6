package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a form and what is wrong with it. A field is named by its place in what is sent:
 * {@code children.0.name} is what a service points at as {@code /children/0/name}.
 */
@TemplateData
public final class FormState {
    private final MultivaluedMap<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();

    /** A form as it came. */
    public FormState(MultivaluedMap<String, String> typed) {
        this.typed = typed;
    }

    /** An empty form. */
    public static FormState empty() {
        return new FormState(new MultivaluedHashMap<>());
    }

    /** What was typed, without blanks around it; empty when nothing was. */
    public String value(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** What was ticked. */
    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Whether the value was chosen or ticked. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Puts a value where none was typed. */
    public FormState preset(String name, String value) {
        typed.putIfAbsent(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Sets a value. */
    public FormState put(String name, String value) {
        typed.putSingle(name, value);
        return this;
    }

    /** Marks a field as wrong. */
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
    public Map<String, String> getErrors() {
        return errors;
    }

    /** What is wrong, without a field. */
    public List<String> getGeneral() {
        return general;
    }
}
