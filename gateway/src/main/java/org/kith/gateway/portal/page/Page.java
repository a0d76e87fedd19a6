package org.kith.gateway.portal.page;

import java.util.List;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * What every page shows around its content.
 *
 * @param title heading, and the start of the browser's title
 * @param path where we are, without a query
 * @param visitor who looks at it
 * @param menu where the visitor may go
 * @param emergency whom to call
 */
public record Page(
        String title, String path, Visitor visitor, List<Destination> menu, GatewayConfig.Emergency emergency) {
    /** Whether the place is the one we are at. */
    public boolean isAt(Destination place) {
        return path.equals(place.path());
    }

    /** The council's number as a link wants it. */
    public String phoneLink() {
        return "tel:" + emergency.phone().replaceAll("[^0-9+]", "");
    }

    /** The number out of hours as a link wants it. */
    public String outOfHoursLink() {
        return "tel:" + emergency.outOfHours().replaceAll("[^0-9+]", "");
    }

    /** The same page when something went wrong: browsers and screen readers read the title first. */
    public Page withError() {
        return new Page("Error: " + title, path, visitor, menu, emergency);
    }
}
