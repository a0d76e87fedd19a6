package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;
import org.kith.gateway.support.StubService;

/** A concern, and a wish not to be knocked, are taken whatever stands for the walk in the address. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class AnyIdTest {
    Network network;

    @BeforeEach
    void answering() {
        network.reset();
        network.service("referrals")
                .answer("POST", "/v1/concerns/batch", 200, "{\"results\":[{\"status\":201,\"result\":\"created\"}]}");
        network.service("doorsteps").otherwise(http -> StubService.send(http, 404, "application/problem+json", "{}"));
    }

    private static List<String> noIds() {
        return List.of(
                "a%20b",
                "a\"b",
                "%22",
                "a%2Fb",
                "a/b",
                "a//b",
                "",
                "/",
                "%zz",
                "%",
                "<",
                "caf\u00e9",
                "caf%C3%A9",
                "%F0%9F%98%80",
                "%FF",
                "%00",
                "a;b=c",
                "a?b",
                "a?b=c&d",
                "a#b",
                "a+b",
                "a%0D%0Ab",
                ".",
                "..",
                "%2e%2e",
                "../..",
                "..%2f..",
                "../../referrals/v1/referrals",
                "%2e%2e/%2e%2e/doorsteps/v1/patches",
                "x".repeat(65),
                "x".repeat(20_000),
                "%C3%A9".repeat(3_000),
                "{}",
                "|",
                "\\",
                "^`",
                "[",
                ":",
                "@",
                "*",
                "a,b",
                "a=b",
                "a&b",
                "~");
    }

    private String post(String address, String body) throws IOException {
        return RawHttp.exchange("POST " + address + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nAuthorization: Bearer " + network.issuer().token(Person.LENA) + "\r\n\r\n" + body);
    }

    /** Nor does it lead anywhere else: what comes of the batch goes where the gateway says, never where the id does. */
    @Test
    void aConcernAndAWishAreTakenWhateverStandsForTheWalk() throws IOException {
        String door = "01980000-0000-7000-8000-000000000009";
        String body = "{\"concerns\":[{\"what\":\"Crying in the hall\"}],\"knocks\":[{\"doorId\":\"" + door
                + "\",\"outcome\":\"do-not-knock\"}]}";
        SoftAssertions all = new SoftAssertions();
        for (String around : List.of("/api/v1/walks/%s/batch", "/api/doorsteps/v1/walks/%s/knocks")) {
            for (String id : noIds()) {
                answering();
                String as = around.replace("%s", id.length() > 90 ? id.substring(0, 90) : id);
                String answer = post(around.replace("%s", id), body);
                all.assertThat(answer).as(as).startsWith("HTTP/1.1 207 ").contains("\"walkId\":");
                all.assertThat(network.service("referrals").all())
                        .as(as)
                        .allMatch(request -> request.path().equals("/v1/concerns/batch"))
                        .anyMatch(request -> request.body().contains("Crying in the hall"));
                all.assertThat(network.service("doorsteps").all())
                        .as(as)
                        .allMatch(request -> request.path().matches("/v1/(walks/[0-9a-f-]{36}/knocks|concern-places)"))
                        .anyMatch(request -> request.path().endsWith("/knocks")
                                && request.body().contains(door)
                                && request.body().contains("do-not-knock"));
            }
        }
        all.assertAll();
    }

    /** It is known by its words: sent again it is the same, and another walk's is another. */
    @Test
    void whatStandsForAWalkIsKeptAsText() throws IOException {
        assertThat(post("/api/v1/walks/Tuesday%20%22late%22/batch", "{\"concerns\":[{\"what\":\"x\"}]}"))
                .contains("\"walkId\":\"Tuesday \\\"late\\\"\"");
        List<String> ids = new ArrayList<>();
        for (String id : List.of("a%20b", "a%20b", "a%20c")) {
            answering();
            post("/api/v1/walks/" + id + "/batch", "{\"concerns\":[{\"what\":\"x\"}]}");
            ids.add(network.service("referrals")
                    .received("POST", "/v1/concerns/batch")
                    .getFirst()
                    .body());
        }
        assertThat(ids.get(0).replaceAll("\"raisedAt\":\"[^\"]*\"", ""))
                .isEqualTo(ids.get(1).replaceAll("\"raisedAt\":\"[^\"]*\"", ""))
                .isNotEqualTo(ids.get(2).replaceAll("\"raisedAt\":\"[^\"]*\"", ""));
    }

    /** An id that says a walk in other signs is that walk. */
    @Test
    void aWalkWrittenInOtherSignsIsThatWalk() throws IOException {
        String walk = "01980000-0000-7000-8000-00000000aaaa";
        post(
                "/api/v1/walks/" + walk.replace("-", "%2D") + "/batch",
                "{\"patchId\":\"" + walk + "\",\"knocks\":[{\"id\":\"" + walk + "\"}]}");
        assertThat(network.service("doorsteps").received("POST", "/v1/walks/" + walk + "/knocks"))
                .isNotEmpty();
    }

    /** Only what may hold a concern is let in by another address than its own. */
    @Test
    void whatHoldsNoConcernIsRefusedAsBefore() throws IOException {
        String token = "Authorization: Bearer " + network.issuer().token(Person.LENA);
        for (String path :
                List.of("/api/v1/walks/a%20b/batch", "/api/doorsteps/v1/walks/../patches", "/api/v1/walks//batch")) {
            assertThat(RawHttp.send("GET " + path + " HTTP/1.1", token))
                    .as(path)
                    .startsWith("HTTP/1.1 404 ");
        }
        for (String path : List.of("/api/doorsteps/v1/doors/a%20b/do-not-knock", "/api/v1/walks/a%20b/batches")) {
            assertThat(post(path, "{}")).as(path).startsWith("HTTP/1.1 404 ");
        }
        String stranger = RawHttp.send("POST /api/v1/walks/a%20b/batch HTTP/1.1", "Content-Length: 0");
        assertThat(stranger).startsWith("HTTP/1.1 401 ").contains("999");
        assertThat(network.service("doorsteps").all()).isEmpty();
    }
}
