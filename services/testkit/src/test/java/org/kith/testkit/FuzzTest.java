package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.testkit.NoteService.Fault;

@Tag("component")
class FuzzTest {
    private final Person partner = Person.fresh(Organisation.fresh("school"), "partner");

    @Test
    void aServiceThatKeepsTheRulesStands() {
        try (NoteService service = new NoteService()) {
            service.write(partner.organisation().id(), "hello");
            assertThatCode(() -> Fuzz.nothingBreaksIt(partner)).doesNotThrowAnyException();
        }
    }

    @Test
    void oneThatFallsOverIsFound() {
        try (NoteService service = new NoteService(Fault.FALLS_OVER)) {
            service.write(partner.organisation().id(), "hello");
            assertThatThrownBy(() -> Fuzz.nothingBreaksIt(partner))
                    .hasMessageContaining("kith.fuzz.seed")
                    .hasMessageContaining("got 500");
        }
    }
}
