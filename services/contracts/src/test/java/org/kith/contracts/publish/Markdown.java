package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Small pieces of the reference pages. */
final class Markdown {
    private Markdown() {}

    static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String header(String... cells) {
        return row(cells) + "|" + "---|".repeat(cells.length) + "\n";
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** What may stand in a property, in words. */
    static String form(JsonNode property) {
        String nullable = property.path("type").isArray() ? ", or null" : "";
        if ("array".equals(property.path("type").asText())) {
            return "list of: " + form(property.path("items"));
        }
        if (property.has("enum")) {
            return codes(property.path("enum")) + nullable;
        }
        if (property.has("examples")) {
            return "code; today " + codes(property.path("examples")) + nullable;
        }
        return switch (property.path("format").asText()) {
            case "uuid" -> "UUID" + nullable;
            case "date-time" -> "instant, UTC" + nullable;
            case "date" -> "day" + nullable;
            default -> plain(property) + nullable;
        };
    }

    private static String plain(JsonNode property) {
        if (property.has("pattern")) {
            return "text like " + code(property.path("pattern").asText());
        }
        if (property.has("minimum")) {
            return "whole number, " + property.path("minimum").asInt() + " to "
                    + property.path("maximum").asInt();
        }
        return "true or false";
    }

    private static String codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(code -> code(code.asText()))
                .collect(Collectors.joining(", "));
    }
}
