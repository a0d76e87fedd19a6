package org.kith.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.kit.time.Ids;
import org.kith.testkit.Organisation;

/** An offer with defaults. */
record OfferFixture(
        UUID id,
        UUID volunteer,
        String kind,
        String area,
        int radius,
        int level,
        String gender,
        List<String> ages,
        String slots,
        List<String> languages,
        int capacity,
        LocalDate until) {

    static OfferFixture speaking(String language) {
        return new OfferFixture(
                Ids.next(),
                Ids.next(),
                "homework",
                "NW0100003",
                20_000,
                3,
                "F",
                List.of("5-10"),
                "111000000000000000000",
                List.of(language),
                1,
                LocalDate.of(2035, 1, 31));
    }

    OfferFixture of(UUID someone) {
        return new OfferFixture(
                id, someone, kind, area, radius, level, gender, ages, slots, languages, capacity, until);
    }

    /** Another offer like it, of the same volunteer. */
    OfferFixture copy() {
        return new OfferFixture(
                Ids.next(), volunteer, kind, area, radius, level, gender, ages, slots, languages, capacity, until);
    }

    OfferFixture kind(String other) {
        return new OfferFixture(
                id, volunteer, other, area, radius, level, gender, ages, slots, languages, capacity, until);
    }

    OfferFixture in(String other, int metres) {
        return new OfferFixture(
                id, volunteer, kind, other, metres, level, gender, ages, slots, languages, capacity, until);
    }

    OfferFixture cleared(int other, LocalDate day) {
        return new OfferFixture(
                id, volunteer, kind, area, radius, other, gender, ages, slots, languages, capacity, day);
    }

    OfferFixture gender(String other) {
        return new OfferFixture(
                id, volunteer, kind, area, radius, level, other, ages, slots, languages, capacity, until);
    }

    OfferFixture slots(String other) {
        return new OfferFixture(
                id, volunteer, kind, area, radius, level, gender, ages, other, languages, capacity, until);
    }

    OfferFixture languages(String... other) {
        return new OfferFixture(
                id, volunteer, kind, area, radius, level, gender, ages, slots, List.of(other), capacity, until);
    }

    OfferFixture capacity(int other) {
        return new OfferFixture(id, volunteer, kind, area, radius, level, gender, ages, slots, languages, other, until);
    }

    OfferOpened opened() {
        return new OfferOpened(
                id,
                volunteer,
                Organisation.OPEN_DOOR.id(),
                kind,
                area,
                "NW01",
                radius,
                level,
                gender,
                ages,
                slots,
                true,
                languages,
                capacity,
                until,
                Instant.now());
    }

    OfferInChecks inChecks(String... missing) {
        return new OfferInChecks(
                id,
                volunteer,
                Organisation.OPEN_DOOR.id(),
                kind,
                area,
                "NW01",
                radius,
                level,
                gender,
                ages,
                slots,
                true,
                languages,
                capacity,
                until,
                List.of(missing),
                Instant.now());
    }

    OfferChanged changed() {
        return new OfferChanged(
                id,
                volunteer,
                Organisation.OPEN_DOOR.id(),
                kind,
                area,
                "NW01",
                radius,
                level,
                gender,
                ages,
                slots,
                true,
                languages,
                capacity,
                until,
                Instant.now());
    }
}
