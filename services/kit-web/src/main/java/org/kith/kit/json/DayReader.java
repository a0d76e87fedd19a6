package org.kith.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Reads a day: {@code YYYY-MM-DD} and nothing else. A moment is another day in another place. No day in Kith is before 1900:
 * nobody who lives was born then, and what says so was typed wrong.
 */
class DayReader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    DayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= FIRST_YEAR) {
                    return day;
                }
            }
        } catch (DateTimeException notADay) {
            throw (IOException) context.weirdStringException(text, LocalDate.class, "is no day")
                    .initCause(notADay);
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "is not YYYY-MM-DD from 1900 on");
    }
}
