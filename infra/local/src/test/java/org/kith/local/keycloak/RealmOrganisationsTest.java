package org.kith.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmOrganisationsTest {
    @TempDir
    private Path folder;

    @Test
    void saysIdKindAndNameOfEach() throws Exception {
        Path realm = Files.writeString(folder.resolve("realm.json"), """
            {"organizations": [
              {"id": "01980000-0000-7000-8000-000000000001", "name": "Northwick Council", "attributes": {"kind": ["council"]}},
              {"id": "01980000-0000-7000-8000-000000000002", "name": "Elm Road, Primary", "attributes": {"kind": ["school"]}}]}
            """);
        assertThat(RealmOrganisations.asEnvironment(realm))
                .hasSize(6)
                .containsEntry("KITH_OFFERS_NETWORK_ORGANISATIONS_0__ID", "01980000-0000-7000-8000-000000000001")
                .containsEntry("KITH_OFFERS_NETWORK_ORGANISATIONS_0__KIND", "council")
                .containsEntry("KITH_OFFERS_NETWORK_ORGANISATIONS_1__NAME", "Elm Road, Primary");
    }
}
