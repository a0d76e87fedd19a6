package org.kith.local.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a server on this machine whether it answers. Called often, so it must be cheap. */
public final class HttpProbe {
    private static final int MILLIS = 2_000;

    private HttpProbe() {}

    /** Whether a GET of the address, on 127.0.0.1 whatever host it names, is answered with 200. */
    public static boolean ok(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), MILLIS);
            socket.setSoTimeout(MILLIS);
            String question = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.matches("HTTP/1\\.[01] 200( .*)?");
        } catch (IOException e) {
            return false; // Not yet: the caller asks again.
        }
    }
}
