package org.kith.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

/** Somebody visits pages of a network whose services are stubs. */
public abstract class VisitedPages {
    /** The stubs. */
    protected Network network;

    /** Who visits. */
    protected Browser browser;

    @BeforeEach
    void newBrowser() {
        network.reset();
        browser = new Browser();
    }

    /** A sample answer; the contract test holds each to the service's OpenAPI document. */
    protected static String sample(String name) throws IOException {
        try (var in = VisitedPages.class.getResourceAsStream("/samples/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    protected void signIn(Person person) {
        network.issuer().next = person;
        assertThat(browser.open("/sign-in").statusCode()).isEqualTo(200);
    }

    /** The page, which has what every page must have and nothing that the content policy would refuse. */
    protected String page(String path) {
        HttpResponse<String> response = browser.open(path);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        keep(path, response.body());
        return decent(response.body());
    }

    /** Keeps the page for whoever wants to look at it; its styles are in target/classes. */
    private void keep(String path, String page) {
        String name = getClass().getSimpleName() + path.replaceAll("[^A-Za-z0-9]+", "-");
        try {
            Path folder = Files.createDirectories(Path.of("target", "pages"));
            Files.writeString(folder.resolve(name.substring(0, Math.min(150, name.length())) + ".html"), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static String decent(String page) {
        assertThat(page)
                .contains("tel:999", "01632 960 120", "<html lang=\"", "<main", "<h1", "<title>")
                .doesNotContain("style=", "<script>", "onclick", "NOT_FOUND", "fonts.googleapis");
        return page;
    }

    /** The page's hidden fields, as a browser would send them. */
    protected Map<String, String> form(String path, String... typed) {
        Map<String, String> form = new HashMap<>();
        Browser.hidden(page(path)).forEach((name, value) -> form.put(name, value.replace("&quot;", "\"")));
        for (int i = 0; i < typed.length; i += 2) {
            form.put(typed[i], typed[i + 1]);
        }
        return form;
    }

    /** Makes a service answer with a body. */
    protected void answer(String service, String path, String json) {
        network.service(service).answer("GET", path, 200, json);
    }

    /** Makes a service refuse with a problem. */
    protected void refuse(String service, String method, String path, int status, String problem) {
        network.service(service)
                .answer(method, path, http -> StubService.send(http, status, "application/problem+json", problem));
    }

    /** Makes a service answer with a body and an ETag. */
    protected void versioned(String service, String path, String etag, String json) {
        network.service(service).answer("GET", path, http -> {
            http.getResponseHeaders().set("ETag", etag);
            StubService.send(http, 200, "application/json", json);
        });
    }
}
