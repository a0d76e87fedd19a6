package org.kith.gateway.portal.words;

/**
 * A line of a summary.
 *
 * @param name what it is
 * @param value what it says
 */
public record Fact(String name, String value) {}
