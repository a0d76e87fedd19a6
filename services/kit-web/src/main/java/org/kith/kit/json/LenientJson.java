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

/**
 * Reads JSON for what must be taken in any form: control characters as they were pasted, bytes that are no text, junk after
 * the end. A member that comes twice becomes a list of all it says, so that nothing of it is lost.
 */
public final class LenientJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build());

    private LenientJson() {}

    /**
     * The first document of a body; missing when there is none.
     *
     * @throws IOException when even that is no JSON
     */
    public static JsonNode read(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(new String(body, StandardCharsets.UTF_8))) {
            return parser.nextToken() == null ? NODES.missingNode() : value(parser);
        }
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            default -> parser.readValueAsTree();
        };
    }

    private static JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser);
            object.set(name, object.has(name) ? both(object.get(name), value) : value);
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
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
