package org.kith.gateway.portal.place;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
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
    private static final ObjectMapper JSON = new ObjectMapper();
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
        List<Feature> features = features(place);
        double[] box = {180, 90, -180, -90};
        features.forEach(feature -> rings(feature.geometry())
                .forEach(ring -> ring.forEach(position -> {
                    box[0] = Math.min(box[0], position.get(0));
                    box[1] = Math.min(box[1], position.get(1));
                    box[2] = Math.max(box[2], position.get(0));
                    box[3] = Math.max(box[3], position.get(1));
                })));
        Outlines outlines = new Outlines(box[0], box[1], box[2], box[3]);
        List<PlaceMap.Shape> shapes = new ArrayList<>();
        for (Feature feature : features) {
            place.find(feature.id()).ifPresent(area -> shapes.add(outlines.shape(area, feature)));
        }
        int height = (int) Math.ceil((box[3] - box[1]) * outlines.scale + 2 * MARGIN);
        return new PlaceMap.Drawing(WIDTH, height, List.copyOf(shapes), outlines.zoneBorders());
    }

    private static List<Feature> features(Place place) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AreasGeoJson.write(place, halfAUnit(place), out);
            return JSON.readValue(out.toByteArray(), Collection.class).features();
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

    private PlaceMap.Shape shape(Area area, Feature feature) {
        StringBuilder path = new StringBuilder();
        for (List<List<Double>> ring : rings(feature.geometry())) {
            String before = null;
            for (List<Double> position : ring) {
                String point = point(position.get(0), position.get(1));
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

    /** Rings of a polygon, or of all polygons of an area that lies in several pieces. */
    private static List<List<List<Double>>> rings(Geometry geometry) {
        return "Polygon".equals(geometry.type())
                ? JSON.convertValue(geometry.coordinates(), new TypeReference<List<List<List<Double>>>>() {})
                : JSON
                        .convertValue(geometry.coordinates(), new TypeReference<List<List<List<List<Double>>>>>() {})
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Collection(List<Feature> features) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Feature(String id, Geometry geometry) {}

    /** What coordinates are depends on the type. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Geometry(String type, Object coordinates) {}
}
