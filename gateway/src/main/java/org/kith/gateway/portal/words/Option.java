package org.kith.gateway.portal.words;

/**
 * A choice in a form.
 *
 * @param value what is sent
 * @param label what people read
 * @param hint more about it; empty when the label says enough
 */
public record Option(String value, String label, String hint) {
    /** A choice that says enough by its label. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
