package org.kith.contracts.publish;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.RiskBand;

/** The events' part of the data dictionary; the rest of the page belongs to whoever wrote it. */
final class Dictionary {
    private static final String BEGIN = "<!-- events: derived by PublishTest of services/contracts, do not edit -->\n";
    private static final String END = "<!-- end of events -->\n";
    private static final String FRESH = """
            # Data dictionary

            What is kept and what it means, in the words of the domain.

            """;

    private static final int MANY = 12;

    private Dictionary() {}

    static Path file() {
        return Committed.DOCS.resolve("reference/data-dictionary.md");
    }

    /** The page with its events' part renewed and everything else as it was. */
    static String renewed(String page) {
        if (page.isEmpty()) {
            return FRESH + part();
        }
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(file() + " lost the two comments that hold the events' part");
        }
        return page.substring(0, begin) + part() + page.substring(end + END.length());
    }

    private static String part() {
        StringBuilder part = new StringBuilder(BEGIN);
        part.append(
                "## Fields of events\n\nEvery field an event may have. None can hold a name, an address or free text;");
        part.append(" see [events](events.md) for the events themselves.\n\n");
        part.append(Markdown.header("Field", "Class", "Meaning", "In"));
        Map<String, Set<String>> meanings = new TreeMap<>();
        Map<String, Set<String>> events = new TreeMap<>();
        for (Class<? extends EventPayload> type : EventTypes.all()) {
            SchemaFiles.committed().schema(type).path("properties").properties().forEach(field -> {
                add(
                        meanings,
                        field.getKey(),
                        field.getValue().path("description").asText());
                add(events, field.getKey(), type.getSimpleName());
            });
        }
        AllowList allowed = AllowList.committed();
        meanings.forEach((field, said) -> part.append(Markdown.row(
                Markdown.code(field),
                allowed.classOf(field).map(FieldClass::code).orElse("not allowed"),
                String.join("; or: ", said),
                where(events.get(field)))));
        part.append("\n## Codes\n\n");
        kinds(part);
        codes(part, KnockOutcome.values(), KnockOutcome::code);
        codes(part, RiskBand.values(), RiskBand::code);
        codes(part, Decision.values(), Decision::code);
        codes(part, Closure.values(), Closure::code);
        codes(part, AgeBand.values(), AgeBand::code);
        codes(part, OrganisationKind.values(), OrganisationKind::code);
        return part.append(END).toString();
    }

    private static String where(Set<String> events) {
        return events.size() > MANY ? events.size() + " events" : String.join(", ", events);
    }

    private static void kinds(StringBuilder part) {
        part.append("### Kind\n\n").append(Words.about(Kind.class)).append("\n\n");
        part.append(Markdown.header("Code", "Closeness", "Meaning"));
        Map<String, String> meanings = Words.constants(Kind.class);
        for (Kind kind : Kind.values()) {
            part.append(Markdown.row(
                    Markdown.code(kind.code()), Markdown.code(kind.closeness().code()), meanings.get(kind.name())));
        }
        part.append('\n');
    }

    private static <E extends Enum<E>> void codes(StringBuilder part, E[] values, Function<E, String> code) {
        Class<?> type = values[0].getDeclaringClass();
        String title = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        part.append("### ").append(title.charAt(0)).append(title.substring(1).toLowerCase(Locale.ROOT));
        part.append("\n\n").append(Words.about(type)).append("\n\n");
        part.append(Markdown.header("Code", "Meaning"));
        Map<String, String> meanings = Words.constants(type);
        for (E value : values) {
            part.append(Markdown.row(Markdown.code(code.apply(value)), meanings.get(value.name())));
        }
        part.append('\n');
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(value);
    }
}
