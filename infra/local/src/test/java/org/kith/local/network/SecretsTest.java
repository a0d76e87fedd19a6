package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Compilation;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.Ports;
import org.kith.local.parts.Part;
import org.kith.local.postgres.Databases;
import org.kith.local.status.PartListener;
import org.kith.local.system.Command;

/** What the process of a service or the gateway is given: its own role's password, and nobody else's. */
class SecretsTest {
    @TempDir
    private Path checkout;

    @Test
    void aServiceIsGivenThePasswordOfItsOwnRoleAlone() throws Exception {
        Path realm = checkout.resolve("infra/keycloak/kith-realm.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, "{}");
        Map<String, Part> parts = Parts.declare(settings(), PartListener.NONE);
        for (String service : PartNames.SERVICES) {
            String given = given(parts.get(service), "services/" + service);
            assertThat(given).contains(Databases.appPassword(service));
            for (String other : PartNames.SERVICES) {
                assertThat(given).doesNotContain(Databases.ownerPassword(other)).doesNotContain("_owner");
                if (!other.equals(service)) {
                    assertThat(given).doesNotContain(Databases.appPassword(other));
                }
            }
        }
        assertThat(given(parts.get(PartNames.GATEWAY), "gateway")).doesNotContain("demo-kith_");
    }

    private String given(Part part, String folder) throws Exception {
        Path jar = checkout.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Command command = part.command();
        return command.line() + " " + command.environment();
    }

    private NetworkSettings settings() {
        Layout layout = new Layout(checkout, checkout.resolve("home"));
        return new NetworkSettings(layout, Ports.defaults(), null, false, Compilation.FAST, false);
    }
}
