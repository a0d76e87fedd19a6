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

/** An offer in the making: what is not named is usual. */
record OfferSaid(
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

    static OfferSaid speaking(String language) {
        return new OfferSaid(
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

    OfferSaid of(UUID someone) {
        return new OfferSaid(id, someone, kind, area, radius, level, gender, ages, slots, languages, capacity, until);
    }

    OfferSaid kind(String other) {
        return new OfferSaid(
                id, volunteer, other, area, radius, level, gender, ages, slots, languages, capacity, until);
    }

    OfferSaid in(String other, int metres) {
        return new OfferSaid(
                id, volunteer, kind, other, metres, level, gender, ages, slots, languages, capacity, until);
    }

    OfferSaid cleared(int other, LocalDate day) {
        return new OfferSaid(id, volunteer, kind, area, radius, other, gender, ages, slots, languages, capacity, day);
    }

    OfferSaid gender(String other) {
        return new OfferSaid(id, volunteer, kind, area, radius, level, other, ages, slots, languages, capacity, until);
    }

    OfferSaid slots(String other) {
        return new OfferSaid(id, volunteer, kind, area, radius, level, gender, ages, other, languages, capacity, until);
    }

    OfferSaid languages(String... other) {
        return new OfferSaid(
                id, volunteer, kind, area, radius, level, gender, ages, slots, List.of(other), capacity, until);
    }

    OfferSaid capacity(int other) {
        return new OfferSaid(id, volunteer, kind, area, radius, level, gender, ages, slots, languages, other, until);
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
                languages,
                capacity,
                until,
                Instant.now());
    }
}
