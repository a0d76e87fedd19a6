package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.config.GatewayConfig;

/** The cookies of a session behind https, over a server that sets them as Quarkus does. */
class HostCookiesTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void behindHttpsTheSessionsCookieIsThisHostsAlone() throws Exception {
        HttpResponse<String> answer = ask(server("true"), "__Host-q_session=mine; other=1");
        assertThat(answer.headers().allValues("set-cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("__Host-q_session=new;")
                .contains("; Path=/", "; Secure")
                .containsIgnoringCase("; HttpOnly")
                .doesNotContain("Domain"));
        assertThat(answer.body()).isEqualTo("mine");
    }

    @Test
    void aSessionThatWasPlantedUnderThePlainNameIsPassedOver() throws Exception {
        int port = server("true");
        assertThat(ask(port, "q_session=planted").body()).isEqualTo("none");
        assertThat(ask(port, "q_session=planted; __Host-q_session=mine").body()).isEqualTo("mine");
        assertThat(ask(port, "__Host-q_session=mine;q_session=planted").body()).isEqualTo("mine");
    }

    @Test
    void onPlainHttpNamesStayAsTheyAreBecauseNoBrowserTakesAnother() throws Exception {
        HttpResponse<String> answer = ask(server("false"), "q_session=mine");
        assertThat(answer.headers().allValues("set-cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("q_session=new;"));
        assertThat(answer.body()).isEqualTo("mine");
    }

    private static HttpResponse<String> ask(int port, String cookies) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .header("Cookie", cookies)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Answers with the session that came, and begins a new one. */
    private int server(String https) {
        Router router = Router.router(vertx);
        router.route().handler(new HostCookies(config(https))::rename);
        router.route().handler(context -> {
            Cookie came = context.request().getCookie("q_session");
            context.response()
                    .addCookie(Cookie.cookie("q_session", "new")
                            .setPath("/")
                            .setSecure(Boolean.parseBoolean(https))
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX));
            context.end(came == null ? "none" : came.getValue());
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }

    private static GatewayConfig config(String https) {
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(Map.of(
                        "kith.issuer", "http://localhost/realms/kith",
                        "kith.public-url", "https://kith.example",
                        "kith.gateway-client-secret", "a secret",
                        "kith.cookie-secret", "a-secret-of-more-than-thirty-two-characters",
                        "kith.cookie-secure", https,
                        "kith.emergency.name", "The front door",
                        "kith.emergency.phone", "01632 960 120",
                        "kith.emergency.out-of-hours", "01632 960 121"))
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
