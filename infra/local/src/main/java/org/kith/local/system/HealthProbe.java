package org.kith.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a service of this machine what is wrong with it now, by the address where it says how it is. */
public final class HealthProbe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MILLIS = 1_000;
    private static final int LONGEST = 100_000;

    private HealthProbe() {}

    /** What is wrong: the names of its checks that fail, or that there is no answer. Empty when it is well. */
    public static String wrong(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                int status = connection.getResponseCode();
                return status == HttpURLConnection.HTTP_OK ? "" : failing(status, body(connection));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return "no answer";
        }
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getErrorStream()) {
            return body == null ? "" : new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    private static String failing(int status, String body) {
        List<String> checks = List.of();
        try {
            JsonNode answer = JSON.readTree(body);
            checks = answer.path("checks")
                    .valueStream()
                    .filter(check -> !check.path("status").asText().equals("UP"))
                    .map(check -> check.path("name").asText())
                    .filter(name -> !name.isBlank())
                    .toList();
        } catch (IOException e) {
            // It says how it is in another way: the status has to do.
        }
        return checks.isEmpty() ? "answers " + status : String.join(", ", checks);
    }
}
