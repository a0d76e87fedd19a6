package org.kith.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads a moment: text of RFC 3339 with its zone, between the years 1 and 9999. A number does not say of what it counts. */
class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        try {
            if (RFC_3339.matcher(text).matches()) {
                Instant at = OffsetDateTime.parse(text).toInstant();
                if (!at.isBefore(EARLIEST) && !at.isAfter(LATEST)) {
                    return at;
                }
            }
        } catch (DateTimeException notAMoment) {
            throw (IOException) context.weirdStringException(text, Instant.class, "is no moment")
                    .initCause(notAMoment);
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "is not RFC 3339 with a zone");
    }
}
