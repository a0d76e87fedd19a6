package org.kith.places.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Street;
import org.kith.places.loading.Places;
import org.kith.places.loading.Progress;
import org.kith.places.postcodes.Postcode;

class PlaceWriterTest {
    @Test
    void whatIsWrittenLoadsTheSame(@TempDir Path folder) throws IOException {
        Place northwick = Places.northwick();
        Area area = northwick.areas().getFirst();
        Postcode postcode = northwick.postcodesOf(area).getFirst();
        Street odd = new Street(
                "King's \"Long\", Row",
                area,
                List.of(new Door(new UUID(1, 2), "Flat 3, \"The Loft\"", "King's \"Long\", Row", postcode)));
        Place place = northwick.with(List.of(), List.of(odd));

        PlaceWriter.write(place, folder.resolve("copy"));
        Place copy = Places.load(folder.resolve("copy"), Progress.NONE);

        assertThat(copy.name()).isEqualTo("Northwick");
        assertThat(copy.zones()).isEqualTo(place.zones());
        assertThat(copy.zones()).isNotEmpty().allMatch(zone -> copy.councilOf(zone.code())
                .equals(place.councilOf(zone.code())));
        assertThat(copy.zonesWithoutCouncil()).isEmpty();
        assertThat(copy.areas()).isEqualTo(place.areas());
        assertThat(copy.streets()).isEqualTo(place.streets());
        for (Area one : place.areas()) {
            assertThat(copy.postcodesOf(one)).isEqualTo(place.postcodesOf(one)).hasSize(4);
        }
        assertThat(copy.pointOf(postcode)).isEqualTo(place.pointOf(postcode));
    }
}
