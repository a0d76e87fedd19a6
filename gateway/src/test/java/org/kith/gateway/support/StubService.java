package org.kith.gateway.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service as small as a test needs: says back what it was asked, unless told what to answer. */
public final class StubService implements AutoCloseable {
    private final String name;
    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile HttpHandler otherwise;

    /** A request as it arrived. */
    public record Received(String method, String path, String query, Map<String, String> headers, String body) {}

    StubService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers the method and path with JSON. */
    public void answer(String method, String path, int status, String json) {
        answer(method, path, http -> send(http, status, "application/json", json));
    }

    /** Answers the method and path with whatever the handler does. */
    public void answer(String method, String path, HttpHandler handler) {
        answers.put(method + " " + path, handler);
    }

    /** Answers what it was told nothing of. */
    public void otherwise(HttpHandler handler) {
        otherwise = handler;
    }

    /** What arrived for the method and path, oldest first. */
    public List<Received> received(String method, String path) {
        return received.stream()
                .filter(r -> r.method().equals(method) && r.path().equals(path))
                .toList();
    }

    /** All that arrived, oldest first. */
    public List<Received> all() {
        return List.copyOf(received);
    }

    /** Forgets what it was told and what arrived. */
    public void reset() {
        answers.clear();
        otherwise = null;
        received.clear();
    }

    private void handle(HttpExchange http) throws IOException {
        byte[] body;
        try {
            body = http.getRequestBody().readAllBytes();
        } catch (IOException e) {
            http.close();
            throw e;
        }
        Map<String, String> headers = new ConcurrentHashMap<>();
        http.getRequestHeaders()
                .forEach((key, values) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        String path = http.getRequestURI().getRawPath();
        received.add(new Received(
                http.getRequestMethod(),
                path,
                http.getRequestURI().getRawQuery(),
                headers,
                new String(body, StandardCharsets.UTF_8)));
        http.setStreams(new ByteArrayInputStream(body), null);
        HttpHandler answer = answers.get(http.getRequestMethod() + " " + path);
        answer = answer == null ? otherwise : answer;
        if (answer != null) {
            answer.handle(http);
            return;
        }
        ObjectNode echo = JsonNodeFactory.instance
                .objectNode()
                .put("service", name)
                .put("method", http.getRequestMethod())
                .put("path", path)
                .put("query", http.getRequestURI().getRawQuery())
                .put("bodyLength", body.length);
        send(http, 200, "application/json", echo.toString());
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange http, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
