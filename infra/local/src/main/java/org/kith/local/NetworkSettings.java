package org.kith.local;

import java.net.URI;
import java.nio.file.Path;

/**
 * The settings of one network.
 *
 * @param place    folder of the place's official files, or null for the invented Northwick
 * @param durable  whether the database's commits survive a power cut
 * @param compilation how Java processes compile what they run
 * @param archives whether Java processes keep what makes their next start faster
 */
public record NetworkSettings(
        Layout layout, Ports ports, Path place, boolean durable, Compilation compilation, boolean archives) {
    /** The same, but Java is told to compile fast and to keep nothing: for what runs once and shortly. */
    public NetworkSettings forOnce() {
        return new NetworkSettings(layout, ports, place, durable, Compilation.FAST, false);
    }

    /** The same, but Java compiles fast rather than well. */
    public NetworkSettings compiledFast() {
        return new NetworkSettings(layout, ports, place, durable, Compilation.FAST, archives);
    }

    public URI publicUrl() {
        return URI.create("http://localhost:" + ports.of(PartNames.GATEWAY));
    }

    public URI issuer() {
        return URI.create("http://localhost:" + ports.of(PartNames.KEYCLOAK) + "/realms/kith");
    }
}
