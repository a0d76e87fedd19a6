package org.kith.gateway.portal.place;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.places.loading.PlaceLoadException;
import org.kith.places.loading.Places;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;

/**
 * The place's zones and areas with their names and outlines, whose each zone is, and the zones of postcodes. Read when a page first
 * asks, so that the gateway starts as fast as before; streets and borders are not kept.
 */
@ApplicationScoped
public class PlaceMap {
    private static final Logger LOG = Logger.getLogger(PlaceMap.class);

    private final String folder;
    private final String councils;
    private volatile Known known;

    PlaceMap(GatewayConfig config) {
        folder = config.place().orElse("");
        councils = config.councils().orElse("");
    }

    /**
     * An area as a map draws it.
     *
     * @param code code of the area
     * @param name its name
     * @param zone code of its zone
     * @param path its outline as SVG path data
     * @param x where a number stands in it, from the left
     * @param y where a number stands in it, from the top
     */
    public record Shape(String code, String name, String zone, String path, String x, String y) {}

    /**
     * The place drawn once for every map.
     *
     * @param width of the drawing
     * @param height of the drawing
     * @param shapes its areas
     * @param zoneBorders borders of the zones as SVG path data
     */
    public record Drawing(int width, int height, List<Shape> shapes, String zoneBorders) {}

    private record Known(
            String name,
            Map<String, String> zones,
            Map<String, UUID> councils,
            Function<Postcode, Optional<String>> zonesOfPostcodes,
            Drawing drawing,
            Map<String, Shape> shapes) {}

    /** Name of the place. */
    public String name() {
        return known().name();
    }

    /** Name of a zone; its code when the place has no such zone. */
    public String zoneName(@Nullable String code) {
        return code == null ? "" : known().zones().getOrDefault(code, code);
    }

    /** The council that a zone belongs to; empty where nobody is told of it. */
    public Optional<UUID> councilOf(@Nullable String zone) {
        return Optional.ofNullable(zone).map(known().councils()::get);
    }

    /** Code of the zone of a postcode as it was typed; empty for one that is none or that the place does not have. */
    public Optional<String> zoneAt(String postcode) {
        try {
            return known().zonesOfPostcodes().apply(Postcode.parse(postcode));
        } catch (InvalidPostcode e) {
            return Optional.empty();
        }
    }

    /** Name of an area; its code when the place has no such area, empty for none. */
    public String areaName(@Nullable String code) {
        if (code == null) {
            return "";
        }
        Shape shape = known().shapes().get(code);
        return shape == null ? code : shape.name();
    }

    /** The outlines. */
    public Drawing drawing() {
        return known().drawing();
    }

    private Known known() {
        if (known == null) {
            read();
        }
        return known;
    }

    private synchronized void read() {
        if (known != null) {
            return;
        }
        Place place = load();
        Drawing drawing = Outlines.draw(place);
        known = new Known(
                place.name(),
                place.zones().stream().collect(Collectors.toMap(Zone::code, Zone::name)),
                place.zones().stream()
                        .map(Zone::code)
                        .filter(zone -> place.councilOf(zone).isPresent())
                        .collect(Collectors.toMap(
                                zone -> zone, zone -> place.councilOf(zone).orElseThrow())),
                place.zonesOfPostcodes(),
                drawing,
                drawing.shapes().stream().collect(Collectors.toMap(Shape::code, Function.identity())));
    }

    /** Names and maps are shown also where nobody said whose the zones are. */
    private Place load() {
        try {
            return Places.fromEnvironment(folder, councils);
        } catch (PlaceLoadException e) {
            LOG.warnf("Pages do not say whose area a home is in: %s", e.getMessage());
            return Places.fromEnvironment(folder);
        }
    }
}
