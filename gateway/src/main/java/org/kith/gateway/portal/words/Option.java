package org.kith.gateway.portal.words;

/**
 * A choice in a form.
 *
 * @param value what is sent
 * @param label what people read
 * @param hint more about it; empty when the label says enough
 * @param alone whether nothing else can be ticked with it, such as "none of these"
 */
public record Option(String value, String label, String hint, boolean alone) {
    /** A choice that goes with others. */
    public Option(String value, String label, String hint) {
        this(value, label, hint, false);
    }

    /** A choice that says enough by its label. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    /** A choice that nothing else can be ticked with. */
    public static Option alone(String value, String label) {
        return new Option(value, label, "", true);
    }
}
