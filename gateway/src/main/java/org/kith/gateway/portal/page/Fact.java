package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateData;

/**
 * A line of a summary.
 *
 * @param name what it is
 * @param value what it says
 */
@TemplateData
public record Fact(String name, String value) {}
