package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Compilation;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.Ports;
import org.kith.local.parts.Part;
import org.kith.local.status.PartListener;

/** A place may bring its own organisations and people; the look of signing in is Kith's all the same. */
class PlaceRealmTest {
    private static final String REALM = "{\"organizations\": [{\"id\": \"%s\", \"name\": \"x\"}]}";

    @TempDir
    private Path checkout;

    @TempDir
    private Path place;

    @Test
    void theOrganisationsAreThoseOfThePlace() throws Exception {
        write(checkout.resolve("infra/keycloak"), "ours");
        assertThat(environment()).contains("ours");
        write(place.resolve("keycloak"), "theirs");
        assertThat(environment()).contains("theirs").doesNotContain("ours");
    }

    private static void write(Path folder, String organisation) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kith-realm.json"), REALM.formatted(organisation));
    }

    private String environment() throws Exception {
        Path jar = checkout.resolve("services/offers/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Layout layout = new Layout(checkout, checkout.resolve("home"));
        Part offers = Parts.declare(
                        new NetworkSettings(layout, Ports.defaults(), place, false, Compilation.FAST, false),
                        PartListener.NONE)
                .get(PartNames.OFFERS);
        return offers.command().environment().toString();
    }
}
