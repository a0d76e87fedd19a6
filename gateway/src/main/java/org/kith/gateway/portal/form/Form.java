package org.kith.gateway.portal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A form, said once: its fields in the order of the page. From it come what the page shows, the request that is sent, and
 * beside which field a service's error stands.
 */
public final class Form {
    /** So many children or needs at most. */
    static final int MOST = 10;

    private static final String INDEX = "*";

    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>();
    private String group = "";

    private Form(String name) {
        this.name = name;
    }

    /** An empty form; its words' keys begin with its name. */
    public static Form named(String name) {
        return new Form(name);
    }

    /** A line of text. */
    public Form text(String field) {
        return add(field, FieldKind.TEXT, null, List.of());
    }

    /** A field of a kind without choices. */
    public Form field(String field, FieldKind kind) {
        return add(field, kind, null, List.of());
    }

    /** A field whose choices are codes of a vocabulary. */
    public Form choice(String field, FieldKind kind, String vocabulary, String... codes) {
        return add(field, kind, vocabulary, Arrays.asList(codes));
    }

    /** Changes the field that was added last, such as {@code with(f -> f.size(20))}. */
    public Form with(UnaryOperator<Field> change) {
        String last = fields.keySet().stream().reduce((before, after) -> after).orElseThrow();
        fields.compute(last, (unused, field) -> change.apply(field));
        return this;
    }

    /** What is added by {@code parts} can be there several times, such as children. */
    public Form many(String list, Consumer<Form> parts) {
        groups.add(list);
        group = list + "." + INDEX + ".";
        parts.accept(this);
        group = "";
        return this;
    }

    private Form add(String field, FieldKind kind, String vocabulary, List<String> codes) {
        String full = group + field;
        String key = name + "." + full.replace("." + INDEX, "");
        fields.put(
                full, new Field(field, key, kind, "/" + full.replace('.', '/'), vocabulary, codes, 0, 0, false, false));
        return this;
    }

    /** Its name. */
    String name() {
        return name;
    }

    /** Lists of parts, such as children. */
    List<String> groups() {
        return List.copyOf(groups);
    }

    /** A field by its full name, such as {@code children.1.name}. */
    Field field(String fullName) {
        Field field = fields.getOrDefault(fullName, fields.get(general(fullName)));
        if (field == null) {
            throw new IllegalArgumentException("The form " + name + " has no field " + fullName);
        }
        return field;
    }

    /** Full names of all fields, with as many parts as were typed. */
    List<String> names(Typed typed) {
        List<String> names = new ArrayList<>();
        String done = "";
        for (String full : fields.keySet()) {
            String list = list(full);
            if (list.isEmpty()) {
                names.add(full);
            } else if (!list.equals(done)) {
                done = list;
                names.addAll(inParts(list, count(typed, list)));
            }
        }
        return names;
    }

    private List<String> inParts(String list, int count) {
        List<String> of =
                fields.keySet().stream().filter(full -> list.equals(list(full))).toList();
        return IntStream.range(0, count)
                .boxed()
                .flatMap(index -> of.stream().map(full -> full.replace(INDEX, index.toString())))
                .toList();
    }

    /** How many parts of the list the form has: at least one. */
    public static int count(Typed typed, String list) {
        String count = typed.value(list + ".count");
        return count.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(count), MOST) : 1;
    }

    /** JSON pointer of what the field fills. */
    String pointer(String fullName) {
        String pointer = field(fullName).pointer();
        return pointer.contains(INDEX) ? pointer.replace(INDEX, fullName.split("\\.", -1)[1]) : pointer;
    }

    /**
     * Name of the field beside which an error stands: the one that fills what the pointer names, or holds it, or else the
     * first one within; empty when there is none.
     */
    String at(String sent, Typed typed) {
        String pointer = sent.isEmpty() || sent.startsWith("/") ? sent : "/" + sent;
        List<String> names = names(typed);
        Supplier<String> within = () -> names.stream()
                .filter(full -> pointer(full).startsWith(pointer + "/"))
                .findFirst()
                .orElse("");
        return pointer.isEmpty()
                ? ""
                : names.stream()
                        .filter(full -> pointer.equals(pointer(full)) || pointer.startsWith(pointer(full) + "/"))
                        .findFirst()
                        .orElseGet(within);
    }

    private static String list(String full) {
        int at = full.indexOf("." + INDEX + ".");
        return at < 0 ? "" : full.substring(0, at);
    }

    private static String general(String fullName) {
        return fullName.replaceFirst("^([A-Za-z]+)\\.\\d+\\.", "$1.*.");
    }
}
