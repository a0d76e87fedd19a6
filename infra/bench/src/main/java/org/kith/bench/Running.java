package org.kith.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.kith.local.KithException;
import org.kith.local.control.Control;
import org.kith.local.postgres.Databases;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.Starts;

/** The network that the launcher says runs, with its demonstration's secrets: this bench is for nothing else. */
public record Running(NetworkStatus status, URI gateway, URI issuer) {
    /**
     * Finds it.
     *
     * @throws WrongInput when no network runs
     */
    public static Running find() throws IOException {
        Control control = Control.find(Path.of(setting("KITH_CHECKOUT")), Path.of(setting("KITH_HOME")))
                .orElseThrow(() -> new WrongInput("no network runs: ./kith up starts it"));
        try {
            return new Running(
                    control.status(), URI.create(setting("KITH_PUBLIC_URL")), URI.create(setting("KITH_ISSUER")));
        } catch (KithException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What the last cold, or warm, start of this network took; empty when there was none. */
    public Optional<Starts.Start> lastStart(boolean cold) throws IOException {
        return Starts.last(Path.of(setting("KITH_HOME")), cold);
    }

    /** Where a service listens, past the gateway. */
    public URI service(String name) {
        return URI.create("http://localhost:" + status.part(name).port());
    }

    /** The service's database as its own role, or as the owner of its tables. */
    public Connection database(String service, boolean owner) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + status.part("postgres").port() + "/kith_" + service,
                "kith_" + service + (owner ? "_owner" : "_app"),
                owner ? Databases.ownerPassword(service) : Databases.appPassword(service));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new WrongInput(name + " is not set: run this as ./kith bench flow");
        }
        return value;
    }
}
