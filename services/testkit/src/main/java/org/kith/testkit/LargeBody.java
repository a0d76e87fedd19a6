package org.kith.testkit;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Sends a body of 10 MB over a plain socket: a server may refuse it after the headers and hang up, which an HTTP client
 * reports as a broken connection instead of the answer.
 */
final class LargeBody {
    private static final int SIZE = 10 * 1024 * 1024 + 1;
    private static final int REFUSAL_MILLIS = 250;
    private static final int ANSWER_MILLIS = 30_000;

    private LargeBody() {}

    static Http.Answer send(Http request) {
        URI base = URI.create(RestAssured.baseURI);
        int port = RestAssured.port > 0 ? RestAssured.port : base.getPort();
        try (Socket socket = new Socket(base.getHost(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(request, base.getHost()).getBytes(StandardCharsets.UTF_8));
            out.flush();
            byte[] early = read(socket, REFUSAL_MILLIS);
            if (early.length > 0) {
                return parse(early);
            }
            write(out);
            return parse(read(socket, ANSWER_MILLIS));
        } catch (IOException e) {
            throw new UncheckedIOException("The connection broke before an answer came", e);
        }
    }

    private static void write(OutputStream out) throws IOException {
        byte[] letters = new byte[SIZE - 11];
        Arrays.fill(letters, (byte) 'a');
        out.write("{\"long\":\"".getBytes(StandardCharsets.UTF_8));
        out.write(letters);
        out.write("\"}".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String head(Http request, String host) {
        String target = request.template();
        for (Map.Entry<String, ?> part : request.path().entrySet()) {
            target = target.replace("{" + part.getKey() + "}", part.getValue().toString());
        }
        StringBuilder head = new StringBuilder(request.method() + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head + "Content-Length: " + SIZE + "\r\nConnection: close\r\n\r\n";
    }

    /** Reads until the server hangs up, or nothing came for so long. */
    private static byte[] read(Socket socket, int patienceMillis) throws IOException {
        socket.setSoTimeout(patienceMillis);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                all.write(buffer, 0, length);
            }
        } catch (SocketTimeoutException e) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private static Http.Answer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("Not an HTTP answer: \"" + text + "\"");
        }
        String head = text.substring(0, end);
        String contentType = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("");
        return new Http.Answer(Integer.parseInt(head.split(" ", 3)[1]), contentType, text.substring(end + 4));
    }
}
