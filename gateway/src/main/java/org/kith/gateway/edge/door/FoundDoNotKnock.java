package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request not to be knocked as it was found in a batch.
 *
 * @param pointer where it stood
 * @param request what of it goes to doorsteps: ids, a time and days, and nothing that somebody typed
 */
record FoundDoNotKnock(String pointer, ObjectNode request) {
    /** The id of its knock; null without one. */
    String id() {
        return SentBatch.id(request);
    }
}
