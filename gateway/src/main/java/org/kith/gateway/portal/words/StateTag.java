package org.kith.gateway.portal.words;

import java.util.Map;

/**
 * The status of something as a coloured tag.
 *
 * @param label what people read
 * @param colour class of the tag; empty for the plain one
 */
public record StateTag(String label, String colour) {
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("received", "yellow"),
            Map.entry("acknowledged", "turquoise"),
            Map.entry("decided", "purple"),
            Map.entry("open", "green"),
            Map.entry("closed", "grey"),
            Map.entry("withdrawn", "grey"),
            Map.entry("suggested", "turquoise"),
            Map.entry("proposed", "yellow"),
            Map.entry("matched", "green"),
            Map.entry("agreed", "green"),
            Map.entry("active", "green"),
            Map.entry("met", "green"),
            Map.entry("quiet", "orange"),
            Map.entry("declined", "grey"),
            Map.entry("not-met", "grey"),
            Map.entry("ended", "grey"),
            Map.entry("clear", "green"),
            Map.entry("under-review", "orange"),
            Map.entry("not-suitable", "red"));

    /** The tag of a state's code. */
    public static StateTag of(Words words, String code) {
        String colour = COLOURS.getOrDefault(code, "");
        return new StateTag(words.code("state", code), colour.isEmpty() ? "" : "govuk-tag--" + colour);
    }
}
