package org.kith.offers.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.offers.OffersFixtures;
import org.kith.testkit.Api;
import org.kith.testkit.MovableClock;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class EraseUnreferencedPeopleComponentTest {
    @Inject
    EraseUnreferencedPeople erase;

    private final OffersFixtures fixtures = new OffersFixtures();

    @AfterEach
    void putTheClockRight() {
        MovableClock.reset();
    }

    private UUID sent() {
        UUID id = UUID.randomUUID();
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", id);
        person.put("name", "Bo Lindqvist");
        person.put("mayContact", false);
        person.put("wordingVersion", "2026-1");
        Api.as(fixtures.linkWorker)
                .body(Map.of("people", List.of(person)))
                .post("/v1/people/batch")
                .then()
                .statusCode(200);
        return id;
    }

    private long stored(UUID id) {
        return fixtures.db.count("person where id = ?", id);
    }

    @Test
    void aNameThatNoVolunteerHasIsErasedAfterThirtyDays() {
        UUID nobody = sent();
        UUID somebody = sent();
        fixtures.logOffer(somebody, "meals");
        new OffersFixtures().logOffer(nobody, "meals");
        MovableClock.moveTo(OffersFixtures.TODAY.plusDays(29));
        erase.run();
        assertThat(stored(nobody)).isEqualTo(1);
        MovableClock.moveTo(OffersFixtures.TODAY.plusDays(32));
        erase.run();
        assertThat(stored(nobody)).isZero();
        assertThat(stored(somebody)).isEqualTo(1);
    }
}
