package org.kith.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server on this machine whether it is there. */
final class HttpProbe {
    private static final int MILLIS = 2_000;

    private HttpProbe() {}

    /** Whether a GET of the address is answered with 200. */
    static boolean ok(URI address) {
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false; // Not yet: the caller asks again.
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }
}
