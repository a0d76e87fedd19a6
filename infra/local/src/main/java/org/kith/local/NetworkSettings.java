package org.kith.local;

import java.net.URI;
import java.nio.file.Path;

/**
 * What one network is made with.
 *
 * @param place   folder of the place's official files, or null for the invented Northwick
 * @param durable whether the database's commits survive a power cut
 */
record NetworkSettings(Layout layout, Ports ports, Path place, boolean durable) {
    URI publicUrl() {
        return URI.create("http://localhost:" + ports.of(PartNames.GATEWAY));
    }

    URI issuer() {
        return URI.create("http://localhost:" + ports.of(PartNames.KEYCLOAK) + "/realms/kith");
    }
}
