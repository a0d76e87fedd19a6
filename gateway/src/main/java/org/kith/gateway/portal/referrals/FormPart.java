package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateData;

/**
 * A child or a need among others in the form.
 *
 * @param list name of the list
 * @param index place in it, from 0
 */
@TemplateData
public record FormPart(String list, int index) {
    /** Name of one of its fields. */
    public String at(String field) {
        return list + "." + index + "." + field;
    }

    /** Place as people count. */
    public int getNumber() {
        return index + 1;
    }
}
