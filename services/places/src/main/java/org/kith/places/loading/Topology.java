package org.kith.places.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** TopoJSON: borders are stored once as arcs, and a ring is a list of arcs, {@code ~i} being arc i backwards. */
final class Topology {
    private final List<Geometry.Line> arcs = new ArrayList<>();

    Topology(JsonNode arcs, JsonNode transform) {
        boolean quantised = transform != null && transform.hasNonNull("scale");
        double scaleX = quantised ? transform.at("/scale/0").asDouble() : 1;
        double scaleY = quantised ? transform.at("/scale/1").asDouble() : 1;
        double moveX = quantised ? transform.at("/translate/0").asDouble() : 0;
        double moveY = quantised ? transform.at("/translate/1").asDouble() : 0;
        for (JsonNode arc : arcs) {
            Geometry.Line line = new Geometry.Line();
            double x = 0;
            double y = 0;
            for (JsonNode point : arc) {
                // Quantised positions are steps from the one before.
                x = point.path(0).asDouble() + (quantised ? x : 0);
                y = point.path(1).asDouble() + (quantised ? y : 0);
                line.add(x * scaleX + moveX, y * scaleY + moveY);
            }
            this.arcs.add(line);
        }
    }

    /** The areas of one object of the file, which may be a collection. */
    List<RawArea> areas(String file, JsonNode object) {
        List<RawArea> areas = new ArrayList<>();
        if (object.path("type").asText().equals("GeometryCollection")) {
            object.path("geometries").forEach(one -> areas.addAll(areas(file, one)));
        } else {
            areas.add(AreaProperties.read(
                    file,
                    object.path("properties"),
                    () -> Geometry.boundary(object.path("type").asText(), object.path("arcs"), this::ring)));
        }
        return areas;
    }

    private Geometry.Line ring(JsonNode numbers) {
        Geometry.Line ring = new Geometry.Line();
        for (JsonNode number : numbers) {
            int n = number.asInt();
            boolean backwards = n < 0;
            int at = backwards ? ~n : n;
            if (!number.isInt() || at >= arcs.size()) {
                throw new PlaceLoadException("a ring names an arc that does not exist");
            }
            Geometry.Line arc = arcs.get(at);
            // The first point of an arc is the last of the one before it.
            for (int i = ring.size() == 0 ? 0 : 1; i < arc.size(); i++) {
                int from = backwards ? arc.size() - 1 - i : i;
                ring.add(arc.x(from), arc.y(from));
            }
        }
        return ring;
    }
}
