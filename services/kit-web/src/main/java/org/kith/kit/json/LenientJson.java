package org.kith.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Reads JSON for what must be taken in any form: control characters as they were pasted, bytes that are no text, junk after
 * the end. A member that comes twice becomes a list of all it says, and what lies deeper than anything that is sent becomes
 * one text, so that nothing of it is lost.
 */
public final class LenientJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build());

    /** Each level takes stack of the thread that reads. */
    private static final int DEEPEST = 100;

    private LenientJson() {}

    /**
     * The first document of a body; missing when there is none.
     *
     * @throws IOException when even that is no JSON
     */
    public static JsonNode read(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(new String(body, StandardCharsets.UTF_8))) {
            return parser.nextToken() == null ? NODES.missingNode() : value(parser, 1);
        }
    }

    /**
     * What a value says, whatever its form, without what the database cannot store and nobody typed; empty when it says
     * nothing.
     */
    public static String words(JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        String text = value.isTextual() ? value.textValue() : value.toString();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(words::appendCodePoint);
        return SeenText.of(words.toString());
    }

    private static JsonNode value(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST && parser.currentToken().isStructStart()) {
            return text(parser);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            default -> parser.readValueAsTree();
        };
    }

    /** All that is said between here and the end of it. */
    private static JsonNode text(JsonParser parser) throws IOException {
        StringJoiner said = new StringJoiner(" ");
        for (int open = 1; open > 0; ) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else {
                said.add(parser.getText());
            }
        }
        return NODES.textNode(said.toString());
    }

    private static JsonNode object(JsonParser parser, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser, depth + 1);
            object.set(name, object.has(name) ? both(object.get(name), value) : value);
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, depth + 1));
        }
        return array;
    }

    private static JsonNode both(JsonNode first, JsonNode second) {
        ArrayNode all = NODES.arrayNode();
        for (JsonNode one : new JsonNode[] {first, second}) {
            if (one instanceof ArrayNode several) {
                all.addAll(several);
            } else {
                all.add(one);
            }
        }
        return all;
    }
}
