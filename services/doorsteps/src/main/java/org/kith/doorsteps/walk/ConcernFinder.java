package org.kith.doorsteps.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/** Finds the concern in what a device sent, however the rest looks. */
final class ConcernFinder {
    private static final int LONGEST = 10_000;
    private static final String NOTHING_SAID = "(A concern was raised without words. Call the link worker.)";

    private ConcernFinder() {}

    static Optional<ConcernItem> read(JsonNode knock) {
        JsonNode concern = knock.path("concern");
        if (concern.isMissingNode() || concern.isNull()) {
            return Optional.empty();
        }
        String words =
                clean(concern.path("what").isTextual() ? concern.path("what").textValue() : concern.toString());
        return Optional.of(new ConcernItem(id(concern, knock), words));
    }

    /** Without a usable id, the same knock sent again must still give the same concern. */
    private static UUID id(JsonNode concern, JsonNode knock) {
        String id = concern.path("id").asText("");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return Content.id("concern:" + knock);
        }
    }

    private static String clean(String text) {
        StringBuilder words = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .limit(LONGEST)
                .forEach(words::appendCodePoint);
        return words.toString().isBlank() ? NOTHING_SAID : words.toString();
    }
}
