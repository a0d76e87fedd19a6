package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What a property of an event may be; there is no class for words somebody wrote. */
enum FieldClass {
    /** A UUID that leads back to the owner. */
    ID {
        @Override
        boolean fits(JsonNode entry) {
            return "uuid".equals(entry.path("format").asText());
        }
    },
    /** A code from a list, a yes or no, or a fixed form. */
    CODE {
        @Override
        boolean fits(JsonNode entry) {
            return "boolean".equals(entry.path("type").asText()) || entry.has("enum") || shortPattern(entry);
        }
    },
    /** A part of the place, never smaller than a statistical area. */
    AREA {
        @Override
        boolean fits(JsonNode entry) {
            return shortPattern(entry);
        }
    },
    /** One of a few steps. */
    BAND {
        @Override
        boolean fits(JsonNode entry) {
            return entry.has("enum") || bounded(entry) && entry.path("maximum").asInt() < 10;
        }
    },
    /** An instant or a day. */
    TIME {
        @Override
        boolean fits(JsonNode entry) {
            return entry.path("format").asText().startsWith("date");
        }
    },
    /** A whole number within bounds. */
    COUNT {
        @Override
        boolean fits(JsonNode entry) {
            return bounded(entry);
        }
    };

    private static final int LONGEST_CODE = 40;

    /** Whether the schema of a property (or of a list's entries) is of this class. */
    abstract boolean fits(JsonNode entry);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean shortPattern(JsonNode entry) {
        return entry.has("pattern")
                && entry.path("maxLength").asInt(Integer.MAX_VALUE) <= LONGEST_CODE
                && !entry.has("format");
    }

    static boolean bounded(JsonNode entry) {
        return "integer".equals(entry.path("type").asText()) && entry.has("minimum") && entry.has("maximum");
    }
}
