package org.kith.places.loading;

import java.util.Optional;
import java.util.UUID;

/** Reads ids strictly: Java alone takes "1-1-1-1-1" for one, and the nil UUID (RFC 9562) is the id of nothing. */
final class Uuids {
    private static final UUID NIL = new UUID(0, 0);

    private Uuids() {}

    static Optional<UUID> read(String text) {
        try {
            return text.length() == 36
                    ? Optional.of(UUID.fromString(text)).filter(id -> !id.equals(NIL))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
