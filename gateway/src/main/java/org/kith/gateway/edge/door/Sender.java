package org.kith.gateway.edge.door;

/**
 * Who sent a batch.
 *
 * @param token the caller's own: the gateway has no rights of its own
 * @param correlation id of the request
 */
record Sender(String token, String correlation) {
    @Override
    public String toString() {
        return "Sender[" + correlation + "]";
    }
}
