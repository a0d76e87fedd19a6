package org.kith.places.invented;

import java.util.ArrayList;
import java.util.List;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Place.PostcodeAt;
import org.kith.places.Street;
import org.kith.places.postcodes.Postcode;

/**
 * Invented streets and doors for a real place, so that a demonstration runs anywhere without anybody's address. The same
 * place and number give the same streets, doors and postcodes on every machine, so services that load the place apart agree.
 */
public final class InventedStreets {
    private static final int DOORS_PER_STREET = 20;

    private InventedStreets() {}

    /**
     * The place with streets in every area, a postcode to each street, at a point inside the area.
     *
     * @param doorsPerArea at least 1; streets have up to 20 doors
     * @throws IllegalArgumentException when the place needs more invented postcodes than there are (360,000)
     */
    public static Place forPlace(Place place, int doorsPerArea) {
        int streetsPerArea = Math.ceilDiv(doorsPerArea, DOORS_PER_STREET);
        long needed = (long) streetsPerArea * place.areas().size();
        if (doorsPerArea < 1 || streetsPerArea > StreetNames.COUNT || needed > InventedPostcodes.COUNT) {
            throw new IllegalArgumentException("Cannot invent " + doorsPerArea + " doors for each of "
                    + place.areas().size() + " areas");
        }
        List<PostcodeAt> postcodes = new ArrayList<>();
        List<Street> streets = new ArrayList<>();
        for (Area area : place.areas()) {
            InteriorPoints points =
                    new InteriorPoints(area.boundary(), area.code().hashCode());
            for (int i = 0; i < streetsPerArea; i++) {
                int number = streets.size();
                int doors = Math.min(DOORS_PER_STREET, doorsPerArea - i * DOORS_PER_STREET);
                Postcode postcode = InventedPostcodes.number(number);
                postcodes.add(new PostcodeAt(postcode, area, points.next()));
                streets.add(street(area, StreetNames.name(number % StreetNames.COUNT), doors, postcode));
            }
        }
        return place.with(postcodes, streets);
    }

    private static Street street(Area area, String name, int count, Postcode postcode) {
        List<Door> doors = new ArrayList<>();
        for (int label = 1; label <= count; label++) {
            doors.add(door(area, name, String.valueOf(label), postcode));
        }
        return new Street(name, area, doors);
    }

    public static Door door(Area area, String street, String label, Postcode postcode) {
        return new Door(InventedIds.of(area.code() + "/" + street + "/" + label), label, street, postcode);
    }
}
