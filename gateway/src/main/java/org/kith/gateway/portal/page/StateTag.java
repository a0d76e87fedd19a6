package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateData;

/**
 * Where something stands, as a coloured tag.
 *
 * @param label what people read
 * @param colour class of the tag; empty for the plain one
 */
@TemplateData
public record StateTag(String label, String colour) {
    /** The tag of a state's code. */
    public static StateTag of(String code) {
        return new StateTag(Labels.state(code), Labels.colour(code));
    }
}
