package org.kith.places.northwick;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Place.PostcodeAt;
import org.kith.places.Street;
import org.kith.places.Zone;
import org.kith.places.geometry.GridPoint;
import org.kith.places.invented.InteriorPoints;
import org.kith.places.invented.InventedPostcodes;
import org.kith.places.invented.InventedStreets;
import org.kith.places.invented.StreetNames;
import org.kith.places.postcodes.Postcode;

/** Two streets to each area of Northwick, with a postcode to each side, 17 to 25 doors a street. */
final class NorthwickStreets {
    private static final int STREETS_PER_AREA = 2;

    private final Place bare;
    private final Random random;
    private final List<PostcodeAt> postcodes = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();

    NorthwickStreets(Place bare, Random random) {
        this.bare = bare;
        this.random = random;
    }

    Place place() {
        for (Zone zone : bare.zones()) {
            List<Area> areas = bare.areasOf(zone);
            for (int i = 0; i < areas.size(); i++) {
                InteriorPoints points = new InteriorPoints(areas.get(i).boundary(), random.nextLong());
                for (int s = 0; s < STREETS_PER_AREA; s++) {
                    street(areas.get(i), i, s, points);
                }
            }
        }
        return bare.with(postcodes, streets);
    }

    private void street(Area area, int sector, int street, InteriorPoints points) {
        int number = streets.size();
        int district = area.code().charAt(3) - '0';
        Postcode odd = InventedPostcodes.of(district, sector, 2 * street);
        Postcode even = InventedPostcodes.of(district, sector, 2 * street + 1);
        GridPoint oddSide = points.next();
        postcodes.add(new PostcodeAt(odd, area, oddSide));
        postcodes.add(new PostcodeAt(even, area, points.near(oddSide, 60)));
        String name = StreetNames.name(number);
        streets.add(new Street(name, area, doors(area, name, odd, even)));
    }

    /** Up the odd side and down the even one; now and then a house split in two. */
    private List<Door> doors(Area area, String street, Postcode odd, Postcode even) {
        int count = 17 + random.nextInt(9);
        List<Door> doors = new ArrayList<>();
        for (int label = 1; label <= count; label += 2) {
            house(doors, area, street, label, odd);
        }
        for (int label = count - count % 2; label >= 2; label -= 2) {
            house(doors, area, street, label, even);
        }
        return doors;
    }

    private void house(List<Door> doors, Area area, String street, int label, Postcode postcode) {
        if (random.nextInt(25) == 0) {
            doors.add(InventedStreets.door(area, street, label + "A", postcode));
            doors.add(InventedStreets.door(area, street, label + "B", postcode));
        } else {
            doors.add(InventedStreets.door(area, street, String.valueOf(label), postcode));
        }
    }
}
