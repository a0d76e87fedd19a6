package org.kith.gateway.edge.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;
import org.kith.gateway.support.StubService;
import org.kith.testkit.OddHeaders;

/** Nothing that the headers of a request say about its form keeps a concern back. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class ConcernFormTest {
    private static final String WALK = "01980000-0000-7000-8000-00000000aaaa";
    private static final String CONCERN =
            "{\"id\":\"01980000-0000-7000-8000-000000000001\",\"what\":\"Words\",\"immediateDanger\":false}";
    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
        network.service("referrals")
                .answer("POST", "/v1/concerns", http -> StubService.send(http, 201, "application/json", "{}"));
        network.service("referrals")
                .answer(
                        "POST",
                        "/v1/concerns/batch",
                        http -> StubService.send(
                                http,
                                200,
                                "application/json",
                                "{\"results\":[{\"status\":201,\"result\":\"created\"}]}"));
    }

    private String post(String path, String body, List<String> headers) throws IOException {
        return RawHttp.exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + network.issuer().token(Person.LENA) + "\r\n"
                + String.join("\r\n", headers) + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private void isStored(String path, String body, String to) throws IOException {
        for (List<String> sent : OddHeaders.all()) {
            int before = network.service("referrals").received("POST", to).size();
            String answer = post(path, body, sent);
            assertThat(answer).as("%s %s", path, sent).matches("(?s)HTTP/1.1 20[017] .*");
            assertThat(answer).as("%s %s", path, sent).containsIgnoringCase("content-type: application/json");
            assertThat(network.service("referrals").received("POST", to))
                    .as("%s %s", path, sent)
                    .hasSize(before + 1)
                    .last()
                    .satisfies(received -> assertThat(received.body()).contains("Words"));
        }
    }

    @Test
    void aConcernIsStoredWhateverItsHeadersSay() throws IOException {
        isStored("/api/referrals/v1/concerns", CONCERN, "/v1/concerns");
    }

    @Test
    void aConcernInABatchIsStoredWhateverTheHeadersSay() throws IOException {
        isStored("/api/v1/walks/" + WALK + "/batch", "{\"concerns\":[" + CONCERN + "]}", "/v1/concerns/batch");
    }

    @Test
    void aConcernOfADeviceOfBeforeIsStoredWhateverTheHeadersSay() throws IOException {
        isStored(
                "/api/doorsteps/v1/walks/" + WALK + "/knocks",
                "{\"knocks\":[{\"id\":\"01980000-0000-7000-8000-000000000002\",\"concern\":" + CONCERN + "}]}",
                "/v1/concerns/batch");
    }
}
