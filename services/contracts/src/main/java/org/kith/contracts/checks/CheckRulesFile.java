package org.kith.contracts.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kith.contracts.vocabulary.Closeness;

/** Reads the file of rules; a code it does not know is a mistake in the file and ends the start. */
final class CheckRulesFile {
    private CheckRulesFile() {}

    static CheckRules read(String resource) {
        try (InputStream in = CheckRulesFile.class.getResourceAsStream(resource)) {
            JsonNode file = new ObjectMapper().readTree(in);
            return new CheckRules(
                    entries(
                            file,
                            "checks",
                            entry -> new CheckRule(
                                    closeness(text(entry, "closeness")),
                                    entry.required("regular").booleanValue(),
                                    CheckLevel.find(text(entry, "level")).orElseThrow(),
                                    basis(entry))),
                    entries(
                            file,
                            "references",
                            entry -> new ReferenceRule(
                                    closenesses(entry),
                                    entry.required("atLeast").intValue(),
                                    basis(entry))),
                    entries(
                            file,
                            "training",
                            entry -> new TrainingRule(closenesses(entry), text(entry, "course"), basis(entry))),
                    entries(
                            file,
                            "validity",
                            entry -> new ValidityRule(
                                    text(entry, "of"), Period.parse(text(entry, "atMost")), basis(entry))),
                    entries(
                            file,
                            "ratios",
                            entry -> new RatioRule(
                                    closenesses(entry),
                                    texts(entry, "ages"),
                                    entry.required("most").intValue(),
                                    basis(entry))),
                    entries(file, "issuers", entry -> new IssuerRule(text(entry, "issuer"), basis(entry))));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static <T> List<T> entries(JsonNode file, String list, Function<JsonNode, T> rule) {
        return StreamSupport.stream(file.required(list).spliterator(), false)
                .map(rule)
                .toList();
    }

    private static Basis basis(JsonNode entry) {
        return new Basis(
                text(entry, "citation"),
                text(entry, "meaning"),
                LocalDate.parse(text(entry, "from")),
                Optional.ofNullable(entry.required("until").textValue()).map(LocalDate::parse));
    }

    private static Set<Closeness> closenesses(JsonNode entry) {
        return texts(entry, "closeness").stream()
                .map(CheckRulesFile::closeness)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Closeness closeness(String code) {
        return Arrays.stream(Closeness.values())
                .filter(closeness -> closeness.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no closeness " + code));
    }

    private static Set<String> texts(JsonNode entry, String field) {
        return StreamSupport.stream(entry.required(field).spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JsonNode entry, String field) {
        return entry.required(field).textValue();
    }
}
