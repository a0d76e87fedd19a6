package org.kith.contracts.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What is derived from the records and committed: in an update it is written (released schemas and their golden examples
 * only where they are missing), otherwise it must agree. In order, because the documents are derived from the schemas.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishTest {
    @Test
    @Order(1)
    void releasedSchemasAreFrozenAndDraftsFollowTheirRecords() {
        if (Committed.UPDATING) {
            SchemaFiles.committed().renewDrafts();
        }
        assertThat(SchemaFiles.committed().broken()).isEmpty();
        assertThat(SchemaFiles.committed().outdatedDrafts())
                .as("drafts that differ from their records; run %s", Committed.UPDATE)
                .isEmpty();
    }

    @Test
    @Order(2)
    void everyListenerHasGoldenExamples() {
        if (Committed.UPDATING) {
            GoldenFiles.renew();
        }
        assertThat(GoldenFiles.existing())
                .as("golden examples; run %s", Committed.UPDATE)
                .containsAll(GoldenFiles.wanted());
        assertThat(Committed.read(GoldenFiles.indexFile()))
                .as("golden/INDEX; run %s", Committed.UPDATE)
                .isEqualTo(GoldenFiles.index());
    }

    @Test
    @Order(3)
    void theAsyncApiDocumentSaysWhatTheEventsSay() {
        agree(Committed.DOCS.resolve("asyncapi/kith.yaml"), committed -> AsyncApi.yaml());
    }

    @Test
    @Order(4)
    void theEventCatalogueSaysWhatTheEventsSay() {
        agree(Committed.DOCS.resolve("reference/events.md"), committed -> Catalogue.markdown());
    }

    @Test
    @Order(5)
    void theDataDictionarySaysWhatTheEventsSay() {
        agree(Dictionary.file(), Dictionary::renewed);
    }

    private static void agree(Path file, UnaryOperator<String> derived) {
        String wanted = derived.apply(Committed.read(file));
        if (Committed.UPDATING) {
            Committed.write(file, wanted);
        }
        assertThat(Committed.read(file))
                .as("%s; run %s", file, Committed.UPDATE)
                .isEqualTo(wanted);
    }
}
