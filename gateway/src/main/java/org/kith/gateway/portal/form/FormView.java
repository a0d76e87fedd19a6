package org.kith.gateway.portal.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** A form as a page shows it once: with its words, what was typed and what is wrong. */
public final class FormView {
    private final Form form;
    private final Words words;
    private final Typed typed;
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final Map<String, List<Option>> options = new HashMap<>();

    /**
     * The form on a page.
     *
     * @param typed what was typed into it
     */
    public FormView(Form form, PageFrame page, Typed typed) {
        this.form = form;
        words = page.words();
        this.typed = typed;
        hidden.put("formToken", page.user().formToken());
        for (String list : form.groups()) {
            hidden.put(list + ".count", Integer.toString(Form.count(typed, list)));
        }
    }

    /** Carries the version that a change is made from. */
    public FormView etag(String etag) {
        hidden.put("etag", etag == null ? "" : etag);
        return this;
    }

    /** Carries a key, so that what it creates is created once however often it is sent. */
    public FormView once() {
        String key = typed.idempotencyKey();
        hidden.put("idempotencyKey", key.isEmpty() ? UUID.randomUUID().toString() : key);
        return this;
    }

    /** Carries a value that nobody types. */
    public FormView carry(String name, String value) {
        hidden.put(name, value);
        return this;
    }

    /** Gives a field the choices that only the page knows. */
    public FormView options(String name, List<Option> choices) {
        options.put(name, choices);
        return this;
    }

    /** Offers a field's choices without one that changes nothing now. */
    public FormView without(String name, String code) {
        return options(
                name,
                choices(form.field(name)).stream()
                        .filter(option -> !code.equals(option.value()))
                        .toList());
    }

    /** What nobody types. */
    public Map<String, String> getHidden() {
        return hidden;
    }

    /** The fields that are no part of a list. */
    public List<FieldView> getFields() {
        return form.names(typed).stream()
                .filter(name -> Messages.number(name).isEmpty())
                .map(this::field)
                .toList();
    }

    /** What was typed and chosen, as people read it; what was left empty is left out. */
    List<Fact> answers() {
        return getFields().stream()
                .map(field -> new Fact(Messages.withoutOptional(words, field.getLabel()), field.getAnswer()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** All that was sent, to be carried on. */
    List<Map.Entry<String, String>> everything() {
        return typed.all();
    }

    /** A field by its name. */
    public FieldView field(String name) {
        Field field = form.field(name);
        return new FieldView(words, field, name, typed, options.getOrDefault(name, choices(field)));
    }

    private List<Option> choices(Field field) {
        return switch (field.kind()) {
            case TICK -> List.of(Option.of("yes", words.code("yes-no", "yes")));
            case YES_NO -> named("yes-no", List.of("yes", "no"));
            default -> field.vocabulary() == null ? List.of() : named(field.vocabulary(), field.codes());
        };
    }

    private List<Option> named(String vocabulary, List<String> codes) {
        return codes.stream()
                .map(code ->
                        new Option(code, words.code(vocabulary, code), words.maybe(vocabulary + "." + code + ".hint")))
                .toList();
    }

    /** The parts of a list, such as children. */
    public List<Part> parts(String list) {
        return IntStream.range(0, Form.count(typed, list))
                .mapToObj(index -> new Part(this, list, index))
                .toList();
    }

    /** Number of the part that one more would be. */
    public String following(String list) {
        return Integer.toString(Form.count(typed, list) + 1);
    }

    /** Number of the part before the last. */
    public String before(String list) {
        return Integer.toString(Math.max(1, Form.count(typed, list) - 1));
    }

    /** Number of the last part of a list. */
    public String last(String list) {
        return Integer.toString(Form.count(typed, list));
    }

    /** Whether something was typed into one of the fields, or is wrong with it. */
    public boolean isTouched(String... names) {
        return Reading.isTouched(typed, Arrays.asList(names));
    }

    /** One of a list, such as a child. */
    public record Part(FormView form, String list, int index) {
        /** Place as people count. */
        public String getNumber() {
            return Integer.toString(index + 1);
        }

        /** One of its fields. */
        public FieldView field(String name) {
            return form.field(full(name));
        }

        /** Whether something was typed into one of the fields, or is wrong with it. */
        public boolean isTouched(String... names) {
            return Reading.isTouched(
                    form.typed, Stream.of(names).map(this::full).toList());
        }

        /** Whether one of its fields was asked for once more and is to be answered. */
        public boolean isAsked(String name) {
            return "yes".equals(form.typed.value(full(name) + ".asked"));
        }

        /** Full name of one of its fields. */
        public String full(String name) {
            return list + "." + index + "." + name;
        }
    }
}
