package org.kith.contracts.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What is derived from the records and committed: in an update it is written (published schemas and golden examples only
 * where they are missing), otherwise it must agree. In order, because the documents are derived from the schemas.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishTest {
    @Test
    @Order(1)
    void publishedSchemasAreFrozen() {
        if (Committed.UPDATING) {
            SchemaFiles.committed().addNew();
        }
        assertThat(SchemaFiles.committed().broken()).isEmpty();
    }

    @Test
    @Order(2)
    void everyListenerHasGoldenExamples() {
        if (Committed.UPDATING) {
            GoldenFiles.addNew();
        }
        assertThat(GoldenFiles.existing())
                .as("golden examples; run %s", Committed.UPDATE)
                .containsAll(GoldenFiles.wanted());
        assertThat(Committed.read(GoldenFiles.indexFile()))
                .as("golden/INDEX; run %s", Committed.UPDATE)
                .isEqualTo(GoldenFiles.index());
    }
}
