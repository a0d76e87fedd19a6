package org.kith.migrate;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Stores the public keys of who issues tokens in the databases of services, as their owner, so that each database proves
 * itself who asks: {@code java -cp kith-migrate.jar org.kith.migrate.IssuerKeys referrals offers ...}. To be run again before
 * the issuer signs with another key.
 */
public final class IssuerKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private IssuerKeys() {}

    /** Exit code 0 when every service named has the keys, else 1. */
    public static void main(String[] services) throws InterruptedException {
        System.exit(run(List.of(services), System.getenv(), System.out) ? 0 : 1);
    }

    static boolean run(List<String> services, Map<String, String> settings, PrintStream out)
            throws InterruptedException {
        String issuer = settings.getOrDefault("KITH_ISSUER", "");
        if (services.isEmpty() || issuer.isBlank()) {
            out.println("Set KITH_ISSUER and name the services, such as: referrals offers");
            return false;
        }
        try {
            String keys = fetch(URI.create(issuer + "/protocol/openid-connect/certs"));
            for (String service : services) {
                int trusted = trust(Database.of(service, settings), issuer, keys);
                out.println(service + ": trusts " + trusted + " keys of " + issuer);
            }
            return true;
        } catch (WrongSetting | IOException | SQLException e) {
            out.println("The keys of " + issuer + " were not stored: " + e.getMessage());
            return false;
        }
    }

    /**
     * From now on the database trusts these keys and no others.
     *
     * @param issuer what tokens say issued them
     * @param keys   a JSON Web Key Set (RFC 7517)
     * @return how many of them sign tokens that Kith takes
     * @throws SQLException when none does; what was trusted before stays
     */
    public static int trust(Database database, String issuer, String keys) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("select trust_issuer(?, ?::jsonb)")) {
            statement.setString(1, issuer);
            statement.setString(2, keys);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static String fetch(URI keys) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(keys).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(keys + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }
}
