package org.kith.e2e.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person in a browser without script: cookies, redirects, forms. */
public final class Pages {
    private final HttpClient browser;
    private final URI gateway;

    private Pages(HttpClient browser, URI gateway) {
        this.browser = browser;
        this.gateway = gateway;
    }

    static Pages signIn(URI gateway, String username, String password) {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new LoopbackCookies())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Pages pages = new Pages(browser, gateway);
        Document login = pages.open("/sign-in");
        Element form = login.selectFirst("form#kc-form-login");
        if (form == null) {
            throw new IllegalStateException("no sign-in form at " + login.location());
        }
        if (!login.text().contains("Call 999")) {
            throw new IllegalStateException("the sign-in page does not say what to do in danger");
        }
        pages.post(URI.create(form.absUrl("action")), Map.of("username", username, "password", password));
        return pages;
    }

    /** Opens a page. */
    public Document open(String path) {
        return page(HttpRequest.newBuilder(gateway.resolve(path)).GET());
    }

    /** The text of a download. */
    public String download(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).GET()).body();
    }

    /** Fills in a form of a page and sends it: fields not named keep what the page says. */
    public Document submit(Document page, String formSelector, Map<String, String> fields) {
        if (!(page.selectFirst(formSelector) instanceof FormElement form)) {
            throw new IllegalStateException("no form " + formSelector + " at " + page.location());
        }
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        String action = form.absUrl("action");
        return post(URI.create(action.isEmpty() ? page.location() : action), all);
    }

    /** Says yes on a page that asks before it acts. */
    public Document confirm(Document question) {
        return submit(question, "form:has(button[name=confirmed])", Map.of("confirmed", "yes"));
    }

    private Document post(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return page(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", uri.getScheme() + "://" + uri.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document page(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.header("Accept", "text/html"));
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(Duration.ofSeconds(60)).build();
        try {
            return browser.send(built, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(built.method() + " " + built.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
