package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Checkout;
import org.kith.local.Ports;

/** The real identity server, as a person's own {@code kith up} runs it: several sign-ins of one name at once. */
@Tag("servers")
class SignInsTest {
    private static final String RIGHT = "kith-demo-1";

    @TempDir
    private Path home;

    @Test
    void theRightPasswordIsTakenWhileAnotherSignInOfTheNameRunsAndManyWrongOnesMakeItWait() throws Exception {
        try (Network network = Network.in(Checkout.root())
                        .home(home)
                        .ports(Ports.free())
                        .only(Set.of("keycloak"))
                        .build();
                HttpClient client = HttpClient.newHttpClient()) {
            network.start();
            SignIns lena = new SignIns(client, network.issuer(), "lena");
            assertThat(lena.atOnce(8, RIGHT)).containsOnly(200);
            assertThat(lena.atOnce(2, "wrong-by-two-slips")).containsOnly(400);
            assertThat(lena.atOnce(8, RIGHT))
                    .as("a pair of slips makes nobody wait")
                    .containsOnly(200);

            SignIns priya = new SignIns(client, network.issuer(), "priya");
            assertThat(priya.atOnce(60, "wrong-by-guessing")).containsOnly(400);
            assertThat(priya.atOnce(1, RIGHT)).as("the name waits").containsOnly(400);
            assertThat(lena.atOnce(1, RIGHT)).as("other names do not wait").containsOnly(200);
            assertThat(home.resolve("log/keycloak.log"))
                    .as("it listens for no other server")
                    .content()
                    .doesNotContain("JGroups");
        }
    }

    private record SignIns(HttpClient client, URI issuer, String name) {
        /** The answers to so many sign-ins that are sent together. */
        List<Integer> atOnce(int count, String password) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=password&client_id=kith-demo&client_secret=demo-story-secret&username=" + name
                                    + "&password=" + password))
                    .build();
            return IntStream.range(0, count)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();
        }
    }
}
