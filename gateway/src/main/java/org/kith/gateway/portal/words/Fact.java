package org.kith.gateway.portal.words;

/**
 * A line of a summary.
 *
 * @param name what it is
 * @param value what it says
 * @param href where it leads: a page or a telephone number; empty when it leads nowhere
 */
public record Fact(String name, String value, String href) {
    /** A line that leads nowhere. */
    public Fact(String name, String value) {
        this(name, value, "");
    }
}
