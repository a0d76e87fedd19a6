package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.testkit.NoteService.Fault;

@Tag("component")
class BadInputTest {
    private final Person partner = Person.fresh(Organisation.fresh("school"), "partner");
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void aServiceThatKeepsTheRulesPasses() {
        try (NoteService service = new NoteService()) {
            Outcome outcome = Outcome.of(creating(service).tests());

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.run()).isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TRUSTS_EVERY_TOKEN",
                "SHOWS_ITS_STACK",
                "ANSWERS_WITHOUT_PROBLEM",
                "WRITES_BEFORE_IT_CHECKS",
                "FALLS_OVER",
                "TAKES_ANY_TEXT",
                "TAKES_ANY_SIZE",
                "TAKES_WHAT_IS_SAID_TWICE",
                "TAKES_UNSEEN_TEXT",
                "FORGETS_KEYS"
            })
    void aServiceThatBreaksOneDoesNot(Fault fault) {
        try (NoteService service = new NoteService(fault)) {
            assertThat(Outcome.of(creating(service).tests()).failures()).isNotEmpty();
        }
    }

    @Test
    void proseMayHoldMarkupAndStillNoControlCharacters() {
        try (NoteService service = new NoteService(Fault.TAKES_ANY_TEXT)) {
            assertThat(Outcome.of(creating(service).prose("/text").tests()).failures())
                    .isEmpty();
        }
    }

    @Test
    void badIdsInThePathAreRefused() {
        try (NoteService service = new NoteService()) {
            String id = service.write(partner.organisation().id(), "hello");
            BadInput reading = BadInput.to("GET", "/v1/notes/{id}")
                    .path("id", () -> id)
                    .as(partner)
                    .nothingWritten(service::written);

            assertThat(Outcome.of(reading.tests()).failures()).isEmpty();
        }
    }

    @Test
    void aFieldTheGoodBodyDoesNotHaveProvesNothing() {
        try (NoteService service = new NoteService()) {
            BadInput wrong = creating(service).required("/colour");
            assertThatThrownBy(wrong::tests).hasMessageContaining("/colour");
        }
    }

    private BadInput creating(NoteService service) {
        return BadInput.to("POST", "/v1/notes")
                .as(partner)
                .valid(() ->
                        "{\"text\":\"hello %d\",\"kind\":\"meals\",\"places\":2}".formatted(number.incrementAndGet()))
                .required("/text", "/kind", "/places")
                .enumerated("/kind")
                .creates()
                .nothingWritten(service::written);
    }
}
