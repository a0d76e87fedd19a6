package org.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.offers.SuitabilityChanged;

class EventJsonTest {
    private static final UUID OFFER = UUID.fromString("01980000-0000-7000-8000-000000002001");
    private static final UUID MATCH = UUID.fromString("01980000-0000-7000-8000-000000004001");
    private static final CapacityTaken TAKEN =
            new CapacityTaken(OFFER, MATCH, 1, Instant.parse("2026-03-09T15:00:00Z"));
    private static final String TAKEN_JSON =
            "{\"offerId\":\"" + OFFER + "\",\"matchId\":\"" + MATCH + "\",\"left\":1,\"at\":\"2026-03-09T15:00:00Z\"}";

    @Test
    void writesFieldsInTheOrderOfTheRecordAndTimesAsText() {
        assertThat(text(EventJson.write(TAKEN))).isEqualTo(TAKEN_JSON);
        assertThat(text(EventJson.write(new DoNotKnockSet(OFFER, "NW0100001", "NW01", LocalDate.of(2027, 3, 2)))))
                .endsWith("\"until\":\"2027-03-02\"}");
    }

    @Test
    void keepsMicrosecondsOfAnInstant() {
        var precise = new CapacityTaken(OFFER, MATCH, 1, Instant.parse("2026-03-09T15:00:00.123456Z"));
        assertThat(EventJson.read(CapacityTaken.class, EventJson.write(precise)))
                .isEqualTo(precise);
    }

    @Test
    void writesNullsOut() {
        assertThat(text(EventJson.write(new SuitabilityChanged(OFFER, 0, null, TAKEN.at()))))
                .contains("\"validUntil\":null");
    }

    @Test
    void readsWhatItWroteAndPassesOverUnknownFields() {
        assertThat(EventJson.read(CapacityTaken.class, EventJson.write(TAKEN))).isEqualTo(TAKEN);
        String newer = TAKEN_JSON.replace("}", ",\"since\":{\"later\":[1,2]}}");
        assertThat(EventJson.read(CapacityTaken.class, bytes(newer))).isEqualTo(TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "not json",
                "{} {}",
                "{\"left\":null}",
                "{\"left\":\"1\"}",
                "{\"left\":1.5}",
                "{\"left\":99999999999}",
                "{\"offerId\":\"Mary Smith\"}",
                "{\"at\":\"yesterday\"}"
            })
    void refusesWhatIsNotOfTheShapeWithoutRepeatingIt(String json) {
        assertThatThrownBy(() -> EventJson.read(CapacityTaken.class, bytes(json)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("CapacityTaken")
                .hasNoCause()
                .message()
                .doesNotContain("Mary", "yesterday", "not json", "99999999999");
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        String json = TAKEN_JSON.replace(MATCH.toString(), "Mary Smith");
        assertThatThrownBy(() -> EventJson.read(CapacityTaken.class, bytes(json)))
                .hasMessageEndingWith("at /matchId");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
