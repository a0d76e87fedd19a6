package org.kith.gateway.portal.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.export.AreasGeoJson;
import org.kith.places.geometry.LatLon;

/** Turns the areas' outlines into SVG paths: degrees to the units of a drawing, north up. */
final class Outlines {
    /** Width of the drawing; as wide as the charts, so that text in it reads the same. */
    private static final int WIDTH = 420;

    private static final int TALLEST = 640;
    private static final int MARGIN = 3;

    private final double west;
    private final double north;
    private final double narrowing;
    private final double scale;
    private final Map<String, Set<String>> zoneEdges = new LinkedHashMap<>();

    private Outlines(double west, double south, double east, double north) {
        this.west = west;
        this.north = north;
        // A degree of longitude is shorter than one of latitude.
        narrowing = Math.cos(Math.toRadians((north + south) / 2));
        scale = Math.min(
                (WIDTH - 2.0 * MARGIN) / ((east - west) * narrowing), (TALLEST - 2.0 * MARGIN) / (north - south));
    }

    static PlaceMap.Drawing draw(Place place) {
        JsonNode features = features(place);
        double[] box = {180, 90, -180, -90};
        features.forEach(feature -> rings(feature.path("geometry"))
                .forEach(ring -> ring.forEach(position -> {
                    box[0] = Math.min(box[0], position.path(0).asDouble());
                    box[1] = Math.min(box[1], position.path(1).asDouble());
                    box[2] = Math.max(box[2], position.path(0).asDouble());
                    box[3] = Math.max(box[3], position.path(1).asDouble());
                })));
        Outlines outlines = new Outlines(box[0], box[1], box[2], box[3]);
        List<PlaceMap.Shape> shapes = new ArrayList<>();
        for (JsonNode feature : features) {
            place.find(feature.path("id").asText()).ifPresent(area -> shapes.add(outlines.shape(area, feature)));
        }
        int height = (int) Math.ceil((box[3] - box[1]) * outlines.scale + 2 * MARGIN);
        return new PlaceMap.Drawing(WIDTH, height, List.copyOf(shapes), outlines.zoneBorders());
    }

    private static JsonNode features(Place place) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AreasGeoJson.write(place, halfAUnit(place), out);
            return new ObjectMapper().readTree(out.toByteArray()).path("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What half a unit of the drawing is in metres: a finer border cannot be seen. */
    private static int halfAUnit(Place place) {
        int west = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        for (Area area : place.areas()) {
            west = Math.min(west, area.boundary().southWest().easting());
            east = Math.max(east, area.boundary().northEast().easting());
        }
        return Math.max(1, (east - west) / WIDTH / 2);
    }

    private PlaceMap.Shape shape(Area area, JsonNode feature) {
        StringBuilder path = new StringBuilder();
        for (JsonNode ring : rings(feature.path("geometry"))) {
            String before = null;
            for (JsonNode position : ring) {
                String point =
                        point(position.path(0).asDouble(), position.path(1).asDouble());
                if (before == null) {
                    path.append('M').append(point);
                } else if (!point.equals(before)) {
                    path.append('L').append(point);
                    border(area.zone().code(), before, point);
                }
                before = point;
            }
            path.append('Z');
        }
        LatLon middle = area.centroid().toLatLon();
        String[] at = point(middle.longitude(), middle.latitude()).split(" ", 2);
        return new PlaceMap.Shape(area.code(), area.name(), area.zone().code(), path.toString(), at[0], at[1]);
    }

    /** A line that two areas of a zone share is met twice and is no border of the zone. */
    private void border(String zone, String from, String to) {
        Set<String> edges = zoneEdges.computeIfAbsent(zone, unused -> new LinkedHashSet<>());
        String edge = "M" + from + "L" + to;
        if (!edges.remove("M" + to + "L" + from) && !edges.remove(edge)) {
            edges.add(edge);
        }
    }

    private String zoneBorders() {
        StringBuilder borders = new StringBuilder();
        zoneEdges.values().forEach(edges -> edges.forEach(borders::append));
        return borders.toString();
    }

    private String point(double longitude, double latitude) {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f",
                MARGIN + (longitude - west) * narrowing * scale,
                MARGIN + (north - latitude) * scale);
    }

    private static List<JsonNode> rings(JsonNode geometry) {
        List<JsonNode> rings = new ArrayList<>();
        if ("Polygon".equals(geometry.path("type").asText())) {
            geometry.path("coordinates").forEach(rings::add);
        } else {
            geometry.path("coordinates").forEach(polygon -> polygon.forEach(rings::add));
        }
        return rings;
    }
}
