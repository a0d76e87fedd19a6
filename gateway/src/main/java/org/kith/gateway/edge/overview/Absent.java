package org.kith.gateway.edge.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.TimeoutException;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;

/** A part of a view that cannot be had, and why. */
public final class Absent {
    private static final Logger LOG = Logger.getLogger(Absent.class);

    private Absent() {}

    /** The part in place of what {@code service} would have said. */
    static JsonNode because(String service, Throwable failure) {
        if (failure instanceof ServiceFailure refused && refused.status() == 403) {
            return because("Your role does not see this part.");
        }
        if (failure instanceof ServiceFailure refused && refused.status() == 404) {
            return because("There is nothing here that you may see.");
        }
        LOG.warnf("The overview goes without %s: %s", service, failure.toString());
        return because(
                failure instanceof TimeoutException
                        ? "The service " + service + " did not answer in time."
                        : "The service " + service + " is not available.");
    }

    static JsonNode because(String reason) {
        return JsonNodeFactory.instance.objectNode().put("absent", true).put("reason", reason);
    }

    /** Whether a part is absent. */
    public static boolean is(JsonNode part) {
        return part.path("absent").asBoolean();
    }
}
