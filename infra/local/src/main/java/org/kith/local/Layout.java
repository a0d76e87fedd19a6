package org.kith.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where things lie.
 *
 * @param checkout the root of the sources, which holds the built parts
 * @param home     data, logs and pid files of one network, {@code .kith} by default
 */
public record Layout(Path checkout, Path home) {
    /** Linux allows 107 bytes for the path of a socket, macOS 103. */
    private static final int SOCKET_PATH_LIMIT = 100;

    public Layout {
        checkout = checkout.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** What is unpacked or prepared once and shared by every network of this checkout. */
    public Path cache() {
        return checkout.resolve(".kith").resolve("cache");
    }

    public Path data(String part) {
        return home.resolve(part);
    }

    public Path logs() {
        return home.resolve("log");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    /** The launcher's control socket; in the system's temporary folder when the home's path is too long for a socket. */
    public Path socket() {
        Path here = run().resolve("control.sock");
        if (here.toString().getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH_LIMIT) {
            return here;
        }
        UUID name = UUID.nameUUIDFromBytes(home.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "kith-" + name + ".sock");
    }
}
