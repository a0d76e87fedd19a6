package org.kith.gateway.portal.place;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.places.loading.Places;

/**
 * The place's zones and areas with their names and outlines. Read when a page first asks, so that the gateway starts as fast
 * as before; postcodes and streets are not kept.
 */
@ApplicationScoped
public class PlaceMap {
    private final String folder;
    private volatile Known known;

    PlaceMap(GatewayConfig config) {
        folder = config.place().orElse("");
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

    private record Known(String name, Map<String, String> zones, Drawing drawing, Map<String, Shape> shapes) {}

    /** Name of the place. */
    public String name() {
        return known().name();
    }

    /** Name of a zone; its code when the place has no such zone. */
    public String zoneName(@Nullable String code) {
        return code == null ? "" : known().zones().getOrDefault(code, code);
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
        Place place = Places.fromEnvironment(folder);
        Drawing drawing = Outlines.draw(place);
        known = new Known(
                place.name(),
                place.zones().stream().collect(Collectors.toMap(Zone::code, Zone::name)),
                drawing,
                drawing.shapes().stream().collect(Collectors.toMap(Shape::code, Function.identity())));
    }
}
