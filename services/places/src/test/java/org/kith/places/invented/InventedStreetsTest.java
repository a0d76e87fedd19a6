package org.kith.places.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.loading.Places;
import org.kith.places.postcodes.Postcode;
import org.kith.places.postcodes.PostcodeTable;

class InventedStreetsTest {
    private static Place withoutStreets() {
        return new Place("Bare", Places.northwick().areas(), new PostcodeTable.Builder().build(row -> {}), List.of());
    }

    @Test
    void everyAreaGetsItsDoorsWithPostcodesThatLeadBackToIt() {
        Place place = InventedStreets.forPlace(withoutStreets(), 50);

        assertThat(place.streets()).hasSize(180);
        for (Area area : place.areas()) {
            List<Door> doors = place.streetsOf(area).stream()
                    .flatMap(street -> street.doors().stream())
                    .toList();
            assertThat(doors).hasSize(50);
            assertThat(doors).allSatisfy(door -> {
                assertThat(door.postcode().invented()).isTrue();
                assertThat(place.areaOf(door.postcode())).contains(area);
                assertThat(area.boundary()
                                .contains(place.pointOf(door.postcode()).orElseThrow()))
                        .isTrue();
            });
        }
        List<UUID> ids = place.streets().stream()
                .flatMap(street -> street.doors().stream().map(Door::id))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void isTheSameOnEveryMachine() {
        Place one = InventedStreets.forPlace(withoutStreets(), 20);
        Place other = InventedStreets.forPlace(withoutStreets(), 20);

        assertThat(one.streets()).isEqualTo(other.streets());
        Door first = one.streets().getFirst().doors().getFirst();
        assertThat(first.id()).hasToString("01980000-0001-77cb-9ea0-d11396aeb084");
        assertThat(one.pointOf(first.postcode())).isEqualTo(other.pointOf(first.postcode()));
    }

    @Test
    void neverTakesAPostcodeOfNorthwick() {
        Place both = InventedStreets.forPlace(Places.northwick(), 20);

        assertThat(both.postcodeCount()).isEqualTo(Places.northwick().postcodeCount() + 60);
        assertThat(both.areaOf(Postcode.parse("ZN1 1AA")))
                .isEqualTo(Places.northwick().areaOf(Postcode.parse("ZN1 1AA")));
        assertThat(both.streets()).hasSize(180);
    }

    @Test
    void refusesWhatCannotBeInvented() {
        Place bare = withoutStreets();

        assertThatIllegalArgumentException().isThrownBy(() -> InventedStreets.forPlace(bare, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> InventedStreets.forPlace(bare, 1_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> InventedPostcodes.number(InventedPostcodes.COUNT));
    }

    @Test
    void namesAndPostcodesDoNotRepeat() {
        assertThat(IntStream.range(0, StreetNames.COUNT).mapToObj(StreetNames::name))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 10_000).mapToObj(InventedPostcodes::number))
                .doesNotHaveDuplicates();
        assertThat(InventedPostcodes.number(InventedPostcodes.COUNT - 1).outward())
                .isEqualTo("ZN99");
    }
}
