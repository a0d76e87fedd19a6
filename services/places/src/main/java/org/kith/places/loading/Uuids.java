package org.kith.places.loading;

import java.util.Optional;
import java.util.UUID;

/** Reads ids strictly: Java alone takes "1-1-1-1-1" for one. */
final class Uuids {
    private Uuids() {}

    static Optional<UUID> read(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
