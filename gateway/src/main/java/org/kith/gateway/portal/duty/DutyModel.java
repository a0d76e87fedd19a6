package org.kith.gateway.portal.duty;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The duty team's list.
 *
 * @param lines what it has on its hands
 * @param next cursor of the next page, null on the last
 * @param missing what cannot be shown at the moment, in words
 */
@TemplateData
public record DutyModel(List<DutyLine> lines, String next, List<String> missing) {
    /** Copies its lists. */
    public DutyModel {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
    }
}
