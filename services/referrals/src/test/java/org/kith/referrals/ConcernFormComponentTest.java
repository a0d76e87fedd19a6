package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.OddHeaders;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

/** Nothing that the headers of a request say about its form keeps a concern back. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class ConcernFormComponentTest {
    private final Db db = Db.of("referrals");
    private final Person lena = Person.fresh(Organisation.fresh("charity"), "link-worker");

    private String post(String path, String body, List<String> headers) throws IOException {
        URI url = ConfigProvider.getConfig().getValue("test.url", URI.class);
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + Tokens.of(lena) + "\r\n" + String.join("\r\n", headers) + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void isStored(String path, String body) throws IOException {
        for (List<String> sent : OddHeaders.all()) {
            UUID id = UUID.randomUUID();
            String answer = post(path, body.formatted(id), sent);
            assertThat(answer).as("%s %s", path, sent).matches("(?s)HTTP/1.1 20[01] .*");
            assertThat(answer).as("%s %s", path, sent).containsIgnoringCase("content-type: application/json");
            assertThat(db.count("concern where id = ? and raised_by = ?", id, lena.id()))
                    .as("%s %s", path, sent)
                    .isEqualTo(1);
        }
    }

    @Test
    void aConcernIsStoredWhateverItsHeadersSay() throws IOException {
        isStored("/v1/concerns", "{\"id\":\"%s\",\"what\":\"Words\",\"immediateDanger\":false}");
    }

    @Test
    void aDevicesConcernsAreStoredWhateverTheHeadersSay() throws IOException {
        isStored(
                "/v1/concerns/batch",
                "{\"concerns\":[{\"id\":\"%s\",\"what\":\"Words\",\"immediateDanger\":false,"
                        + "\"raisedAt\":\"2026-03-01T10:00:00Z\"}]}");
    }

    @Test
    void whoSendsWhatIsNoJsonHearsWhomToRing() throws IOException {
        String answer = post("/v1/concerns", "a child is afraid", List.of("Content-Type: text/plain"));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("The concern is not stored", "front door");
    }
}
