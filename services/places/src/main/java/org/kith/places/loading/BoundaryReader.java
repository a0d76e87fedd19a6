package org.kith.places.loading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the areas of a GeoJSON file, feature by feature, or of a TopoJSON file; tells which it is from its members. */
final class BoundaryReader {
    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

    private JsonNode objects;
    private JsonNode arcs;
    private JsonNode transform;
    private final List<RawArea> areas = new ArrayList<>();
    private String placeName = "";

    /** The areas in the file; none when it holds no map. */
    static BoundaryReader read(String file, InputStream in) throws IOException {
        BoundaryReader reader = new BoundaryReader();
        try (JsonParser parser = JSON.createParser(in)) {
            reader.members(file, parser);
            reader.topology(file);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new PlaceLoadException(file + ":" + line + ": not valid JSON", e);
        }
        return reader;
    }

    List<RawArea> areas() {
        return areas;
    }

    /** The member "place": what the place is called; empty in most files. */
    String placeName() {
        return placeName;
    }

    private void members(String file, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "features" -> features(file, parser);
                case "objects" -> objects = JSON.readTree(parser);
                case "arcs" -> arcs = JSON.readTree(parser);
                case "transform" -> transform = JSON.readTree(parser);
                case "place" -> placeName = JSON.<JsonNode>readTree(parser).asText("");
                default -> parser.skipChildren();
            }
        }
    }

    private void features(String file, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new PlaceLoadException(file + ": \"features\" must be a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new PlaceLoadException(file + ": \"features\" must hold objects");
            }
            JsonNode feature = JSON.readTree(parser);
            JsonNode geometry = feature.path("geometry");
            areas.add(AreaProperties.read(
                    file,
                    feature.path("properties"),
                    () -> Geometry.boundary(
                            geometry.path("type").asText(), geometry.path("coordinates"), BoundaryReader::positions)));
        }
    }

    private void topology(String file) {
        if (objects == null || arcs == null) {
            return;
        }
        Topology topology = new Topology(arcs, transform);
        for (Map.Entry<String, JsonNode> object : objects.properties()) {
            areas.addAll(topology.areas(file, object.getValue()));
        }
    }

    private static Geometry.Line positions(JsonNode ring) {
        Geometry.Line line = new Geometry.Line();
        for (JsonNode position : ring) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new PlaceLoadException("a position is not two numbers");
            }
            line.add(position.get(0).asDouble(), position.get(1).asDouble());
        }
        return line;
    }
}
