package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** JSON that a device has put into a text, as if the text were a batch, a knock or a value of its own. */
final class JsonInText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String STARTS = "{[\"";

    /** Texts in texts. */
    private static final int DEEPEST = 3;

    private JsonInText() {}

    /** The JSON that a text holds, or what stands in a piece that was not read; missing when it holds none. */
    static JsonNode held(JsonNode text) {
        String said = text.asText("").strip();
        boolean isJson = said.length() > 1 && STARTS.indexOf(said.charAt(0)) >= 0;
        if (!isJson && !(text instanceof LooseJson.AsWritten)) {
            return MissingNode.getInstance();
        }
        ObjectNode read = LooseJson.read(said);
        return read.size() == 1 && read.has(LooseJson.UNNAMED) ? read.get(LooseJson.UNNAMED) : read;
    }

    /** The same tree with what stands in those texts in their place. */
    static JsonNode opened(JsonNode tree, Predicate<String> which) {
        return opened(tree, which, 0);
    }

    private static JsonNode opened(JsonNode node, Predicate<String> which, int texts) {
        if (node.isObject()) {
            ObjectNode copy = NODES.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), opened(field.getValue(), which, texts)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = NODES.arrayNode(node.size());
            node.forEach(each -> copy.add(opened(each, which, texts)));
            return copy;
        }
        boolean isOpened = texts < DEEPEST
                && node.isTextual()
                && !(node instanceof LooseJson.AsWritten)
                && which.test(node.textValue());
        JsonNode held = isOpened ? held(node) : MissingNode.getInstance();
        return held.isContainerNode() || held.isTextual() ? opened(held, which, texts + 1) : node;
    }
}
