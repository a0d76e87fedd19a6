package org.kith.gateway.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser without script: keeps cookies, follows redirects, sends forms with their hidden fields. */
public final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final Pattern WRONG_HEADING = Pattern.compile("<h1[^>]*>\\s*Error:");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient still =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base = ConfigProvider.getConfig().getValue("kith.public-url", String.class);

    /** Somebody else's browser with a copy of the cookies that this one holds now. */
    public Browser copied() {
        Browser copy = new Browser();
        URI host = URI.create(base);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> copy.cookies.getCookieStore().add(host, (HttpCookie) cookie.clone()));
        return copy;
    }

    /** Opens the path and follows where it leads. */
    public HttpResponse<String> open(String path) {
        return send(client, request(path).GET());
    }

    /** Opens the path and goes nowhere else. */
    public HttpResponse<String> peek(String path) {
        return send(still, request(path).GET());
    }

    /** Sends a form as a page of this network would, and does not follow. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, "Origin", base);
    }

    /**
     * Sends a form with a header of the caller's choice. Whatever page answers, its heading is what the page is about: that
     * something is wrong is said in the title and in the summary.
     */
    public HttpResponse<String> post(String path, Map<String, String> fields, String header, String value) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                still,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (WRONG_HEADING.matcher(answer.body()).find()) {
            throw new AssertionError("The heading of " + path + " begins with Error: " + answer.body());
        }
        return answer;
    }

    /** Any request, not followed. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(still, request);
    }

    /** A request to the path of the gateway under test. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** The same request many times at once, by a program with a token. */
    public static List<HttpResponse<String>> atOnce(int times, String path, String token) {
        Browser browser = new Browser();
        return browser.atOnce(times, browser.request(path).header("Authorization", "Bearer " + token));
    }

    /** Opens the path many times at once and goes nowhere else. */
    public List<HttpResponse<String>> openAtOnce(int times, String path) {
        return atOnce(times, request(path));
    }

    /** Opens the path many times at once with a header. */
    public List<HttpResponse<String>> openAtOnce(int times, String path, String header, String value) {
        return atOnce(times, request(path).header(header, value));
    }

    private List<HttpResponse<String>> atOnce(int times, HttpRequest.Builder request) {
        return IntStream.range(0, times)
                .mapToObj(time -> still.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** The cookies that are kept. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The page's hidden fields. */
    public static Map<String, String> hidden(String page) {
        Matcher matcher = HIDDEN.matcher(page);
        return matcher.results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> a));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
