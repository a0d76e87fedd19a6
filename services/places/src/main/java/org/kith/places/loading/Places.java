package org.kith.places.loading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kith.places.Place;
import org.kith.places.invented.InventedStreets;

/** Where places come from: a folder of official files, or Northwick, the invented place Kith ships with. */
public final class Places {
    /** Doors invented for each area of a place without postcodes: a street. */
    public static final int DOORS_PER_AREA = 20;

    private Places() {}

    /** Northwick: 60 areas in 6 zones, 120 streets, all invented. Loaded once, when first asked for. */
    public static Place northwick() {
        return Northwick.PLACE;
    }

    /**
     * The place a service is configured with; how loading goes is logged. A folder without any postcode cannot be used for
     * real, since no address resolves, so it gets invented streets: every service that loads it invents the same.
     *
     * @param pathOrEmpty a folder, or null or blank for Northwick
     * @throws PlaceLoadException when the folder is not there or cannot be loaded, and when a file of postcodes is there that
     *     cannot be used: a real place must not start with invented postcodes
     */
    public static Place fromEnvironment(String pathOrEmpty) {
        if (pathOrEmpty == null || pathOrEmpty.isBlank()) {
            return northwick();
        }
        LogProgress log = new LogProgress();
        Place place = load(Path.of(pathOrEmpty.strip()), log, true);
        if (place.postcodeCount() > 0) {
            return place;
        }
        log.invented(place.name());
        return InventedStreets.forPlace(place, DOORS_PER_AREA);
    }

    /**
     * The place a service is configured with, in which every zone has a council.
     *
     * @param pathOrEmpty a folder, or null or blank for Northwick
     * @param councils whose zones are not told by the folder: {@code E09000005=<organisation id>}, separated by blanks or
     *     commas, or one organisation id for all; null or blank when the folder tells them all
     * @throws PlaceLoadException when a zone has no council: nobody would hear of a child there
     */
    public static Place fromEnvironment(String pathOrEmpty, String councils) {
        Place place = fromEnvironment(pathOrEmpty);
        Place complete = place.withCouncils(CouncilSetting.read(councils, place));
        if (!complete.zonesWithoutCouncil().isEmpty()) {
            throw new PlaceLoadException(place.name() + ": no council for zone "
                    + complete.zonesWithoutCouncil().getFirst().code()
                    + "; say whose it is in councils.csv (zone_code, council_id) or in KITH_COUNCILS");
        }
        return complete;
    }

    /**
     * Loads a place from a folder; which file is what is told by its content. The README of this module describes the
     * files.
     *
     * @throws PlaceLoadException when no place comes out; a single bad line of a table is refused and loading goes on
     */
    public static Place load(Path folder, Progress progress) {
        return load(folder, progress, false);
    }

    private static Place load(Path folder, Progress progress, boolean strictly) {
        if (!Files.isDirectory(folder)) {
            throw new PlaceLoadException("There is no folder " + folder);
        }
        return PlaceLoader.load(Folder.of(folder), progress, strictly);
    }

    private static final class Northwick {
        private static final List<String> FILES =
                List.of("areas.geojson", "deprivation.csv", "postcodes.csv", "streets.csv", "councils.csv");
        private static final Place PLACE =
                PlaceLoader.load(Folder.resources(Place.class, "northwick", FILES), Progress.NONE);
    }
}
