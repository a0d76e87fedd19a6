package org.kith.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The database of one service.
 *
 * @param url      its JDBC address
 * @param owner    the role that owns its tables
 * @param password the owner's, which no service is given
 * @param app      the role that the service uses
 */
public record Database(String url, String owner, String password, String app) {
    /**
     * The database {@code kith_<service>} at the address that the settings name, with the owner's password in
     * {@code KITH_OWNER_PASSWORD_<SERVICE>}.
     *
     * @throws WrongSetting when there is no password for it, or the demonstration's outside of a demonstration
     */
    static Database of(String service, Map<String, String> settings) {
        if (!service.matches("[a-z]{1,40}")) {
            throw new WrongSetting("A service's name is a-z, not " + service + ".");
        }
        String name = "kith_" + service;
        String setting = "KITH_OWNER_PASSWORD_" + service.toUpperCase(java.util.Locale.ROOT);
        String password = settings.getOrDefault(setting, "");
        if (password.isBlank()) {
            throw new WrongSetting("Set " + setting + " to the password of " + name + "_owner.");
        }
        if (password.startsWith("demo-") && !"true".equals(settings.get("KITH_DEMO"))) {
            throw new WrongSetting(setting + " is the demonstration's, which everybody can read in the repository. Set"
                    + " another, or KITH_DEMO=true for a demonstration.");
        }
        return new Database(
                "jdbc:postgresql://" + settings.getOrDefault("KITH_DB_HOST", "localhost") + ":"
                        + settings.getOrDefault("KITH_DB_PORT", "5544") + "/" + name + "?ApplicationName=kith-migrate",
                name + "_owner",
                password,
                name + "_app");
    }

    /** A connection as the owner. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + owner;
    }
}
