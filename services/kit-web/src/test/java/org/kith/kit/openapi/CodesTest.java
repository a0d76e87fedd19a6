package org.kith.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.RiskBand;

/** A schema is found by the simple name of its record, so that name must be that of one record. */
class CodesTest {
    /** One record of a name. */
    static final class First {
        record Sent(@CodeOf(RiskBand.class) String risk) {}
    }

    /** Another one of the same name. */
    static final class Second {
        record Sent(String risk) {}
    }

    private static Map<String, Schema> schemas() {
        Schema property = OASFactory.createSchema();
        Schema sent = OASFactory.createSchema().properties(new HashMap<>(Map.of("risk", property)));
        return Map.of("Sent", sent);
    }

    @Test
    void aRecordThatNoMethodNamesHasItsCodes() throws IOException {
        Map<String, Schema> schemas = schemas();
        Codes.addToNamedSchemas(Index.of(First.Sent.class), schemas);
        assertThat(schemas.get("Sent").getProperties().get("risk").getEnumeration())
                .containsExactly("low", "medium", "high");
    }

    @Test
    void twoRecordsOfOneNameAreRefused() throws IOException {
        Index both = Index.of(First.Sent.class, Second.Sent.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> Codes.addToNamedSchemas(both, schemas()))
                .withMessageContaining("First$Sent")
                .withMessageContaining("Second$Sent");
    }
}
