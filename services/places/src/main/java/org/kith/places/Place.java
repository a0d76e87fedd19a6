package org.kith.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.places.geometry.GridPoint;
import org.kith.places.postcodes.Postcode;
import org.kith.places.postcodes.PostcodeTable;

/**
 * A place: its zones, areas, postcodes and streets. Immutable and safe to share between threads; {@code Places} loads them.
 */
public final class Place {
    private final String name;
    private final Map<String, Zone> zones;
    private final Map<String, Area> areas;
    private final List<Area> areaList;
    private final PostcodeTable postcodes;
    private final List<Street> streets;
    private final Map<String, UUID> councils;
    private final AreaIndex index;

    /** @param areas in the order the postcode table's area numbers refer to */
    public Place(String name, List<Area> areas, PostcodeTable postcodes, List<Street> streets) {
        this(name, areas, postcodes, streets, Map.of());
    }

    private Place(
            String name, List<Area> areas, PostcodeTable postcodes, List<Street> streets, Map<String, UUID> councils) {
        this.name = name;
        this.councils = Map.copyOf(councils);
        this.areaList = List.copyOf(areas);
        this.postcodes = postcodes;
        this.streets = List.copyOf(streets);
        this.areas = new LinkedHashMap<>();
        areas.forEach(area -> this.areas.put(area.code(), area));
        this.zones = areas.stream()
                .map(Area::zone)
                .distinct()
                .sorted(Comparator.comparing(Zone::code))
                .collect(Collectors.toMap(Zone::code, zone -> zone, (a, b) -> a, LinkedHashMap::new));
        this.index = new AreaIndex(areaList);
    }

    public String name() {
        return name;
    }

    /** All zones, by code. */
    public List<Zone> zones() {
        return List.copyOf(zones.values());
    }

    /** The zone with this code, if the place has it. */
    public Optional<Zone> zone(String code) {
        return Optional.ofNullable(code).map(zones::get);
    }

    /**
     * The organisation id of the council that a zone belongs to: its duty team answers for the children there.
     *
     * @param zone code of the zone
     * @return empty for a zone of another place, and in a place whose councils are not told
     */
    public Optional<UUID> councilOf(String zone) {
        return Optional.ofNullable(zone).map(councils::get);
    }

    /**
     * Codes of the zones of postcodes, for whoever keeps nothing else of a place: borders and streets are not held by it.
     *
     * @return empty for a postcode that the place does not have
     */
    public Function<Postcode, Optional<String>> zonesOfPostcodes() {
        PostcodeTable table = postcodes;
        List<String> zoneOfArea =
                areaList.stream().map(area -> area.zone().code()).toList();
        return postcode -> {
            int row = table.row(postcode);
            return row < 0 ? Optional.empty() : Optional.of(zoneOfArea.get(table.area(row)));
        };
    }

    /** The zones of a council, by code. */
    public List<Zone> zonesOf(UUID council) {
        return zones.values().stream()
                .filter(zone -> council.equals(councils.get(zone.code())))
                .toList();
    }

    /** The zones that no council is told of, by code. */
    public List<Zone> zonesWithoutCouncil() {
        return zones.values().stream()
                .filter(zone -> !councils.containsKey(zone.code()))
                .toList();
    }

    /**
     * This place with councils for zones that have none yet.
     *
     * @param more organisation ids of councils by code of the zone; zones of other places are passed over
     */
    public Place withCouncils(Map<String, UUID> more) {
        Map<String, UUID> all = new HashMap<>(more);
        all.keySet().retainAll(zones.keySet());
        all.putAll(councils);
        return new Place(name, areaList, postcodes, streets, all);
    }

    /** All areas, by code. */
    public List<Area> areas() {
        return areaList;
    }

    /** The areas of a zone, by code; none for a zone of another place. */
    public List<Area> areasOf(Zone zone) {
        return areaList.stream().filter(area -> area.zone().equals(zone)).toList();
    }

    /** The area with this code, if the place has it. */
    public Optional<Area> find(String code) {
        return Optional.ofNullable(code).map(areas::get);
    }

    /** The area a postcode belongs to, if the place knows the postcode. */
    public Optional<Area> areaOf(Postcode postcode) {
        int row = postcodes.row(postcode);
        return row < 0 ? Optional.empty() : Optional.of(areaList.get(postcodes.area(row)));
    }

    /** The area whose outline holds the point, if any does. */
    public Optional<Area> areaOf(GridPoint point) {
        return index.areaOf(point);
    }

    /** Where a postcode is (its middle, to the metre), if the place knows it: the point distances are taken from. */
    public Optional<GridPoint> pointOf(Postcode postcode) {
        int row = postcodes.row(postcode);
        return row < 0 ? Optional.empty() : Optional.of(postcodes.point(row));
    }

    /** How many postcodes the place knows. */
    public int postcodeCount() {
        return postcodes.size();
    }

    /** The postcodes of an area, in order; a scan of the whole table, for seeds and exports rather than requests. */
    public List<Postcode> postcodesOf(Area area) {
        int number = areaList.indexOf(area);
        return IntStream.range(0, postcodes.size())
                .filter(row -> postcodes.area(row) == number)
                .mapToObj(postcodes::postcode)
                .sorted()
                .toList();
    }

    /** The streets with their doors; empty for a real place whose addresses were not loaded. */
    public List<Street> streets() {
        return streets;
    }

    /** The streets of an area. */
    public List<Street> streetsOf(Area area) {
        return streets.stream().filter(street -> street.area().equals(area)).toList();
    }

    /** All postcodes, for writing the place to files. */
    public PostcodeTable postcodes() {
        return postcodes;
    }

    /** This place with more postcodes and streets; a postcode it has already keeps its area. */
    public Place with(List<PostcodeAt> more, List<Street> moreStreets) {
        PostcodeTable.Builder table = new PostcodeTable.Builder();
        for (int row = 0; row < postcodes.size(); row++) {
            table.add(postcodes.postcode(row), postcodes.area(row), postcodes.point(row));
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < areaList.size(); i++) {
            numbers.put(areaList.get(i).code(), i);
        }
        more.forEach(one -> table.add(one.postcode(), numbers.get(one.area().code()), one.point()));
        List<Street> all = new ArrayList<>(streets);
        all.addAll(moreStreets);
        return new Place(name, areaList, table.build(first -> {}), all, councils);
    }

    /** A postcode with its area and point. */
    public record PostcodeAt(Postcode postcode, Area area, GridPoint point) {}

    @Override
    public String toString() {
        return name + " (" + areas.size() + " areas in " + zones.size() + " zones)";
    }
}
