package org.kith.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads text: only text, without marks that nobody sees ({@link SeenText}), and refuses a NUL: PostgreSQL cannot store it, and
 * nobody types one.
 */
class TextReader extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "holds a NUL character");
        }
        return SeenText.of(text);
    }
}
