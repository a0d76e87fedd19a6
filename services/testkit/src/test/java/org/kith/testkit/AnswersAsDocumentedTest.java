package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.testkit.NoteService.Fault;

@Tag("component")
class AnswersAsDocumentedTest {
    private final Person partner = Person.fresh(Organisation.fresh("school"), "partner");

    @Test
    void anAnswerThatIsAsDescribedIsLeftAlone() {
        try (NoteService service = new NoteService()) {
            String note = "/v1/notes/" + service.write(partner.organisation().id(), "hello");
            assertThatCode(() -> Api.as(partner).get(note)).doesNotThrowAnyException();
        }
    }

    @Test
    void aNullThatNobodyDescribedFailsTheTestThatMetIt() {
        try (NoteService service = new NoteService(Fault.SENDS_A_NULL)) {
            String note = "/v1/notes/" + service.write(partner.organisation().id(), "hello");
            assertThatThrownBy(() -> Api.as(partner).get(note))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /v1/notes/{noteId} does not answer as its OpenAPI document says")
                    .hasMessageContaining("/kind is null");
        }
    }
}
