package org.kith.places.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.GridPoint;
import org.kith.places.geometry.LatLon;
import org.kith.places.geometry.Ring;

/**
 * Writes the areas of a place as GeoJSON (RFC 7946), a feature a line, for choropleth maps. The properties are area_code,
 * area_name, zone_code, zone_name and deprivation_decile; the feature's id is the area's code.
 */
public final class AreasGeoJson {
    /** Five decimals of a degree are about a metre. */
    private static final int METRE = 5;
    /** Six are a tenth: reading them back gives the same whole metres. */
    private static final int EXACT = 6;

    private AreasGeoJson() {}

    /**
     * Writes the areas with simplified outlines; a border between two areas stays one line.
     *
     * @param toleranceMetres how far a simplified border may be from the true one; 0 keeps every point, 20 suits a town
     */
    public static void write(Place place, int toleranceMetres, OutputStream out) throws IOException {
        List<Boundary> outlines = new BorderSimplifier(toleranceMetres)
                .simplify(place.areas().stream().map(Area::boundary).toList());
        write(place, outlines, METRE, out);
    }

    /** Writes every point exactly, in the form that {@code Places.load} reads. */
    static void writeExact(Place place, OutputStream out) throws IOException {
        write(place, place.areas().stream().map(Area::boundary).toList(), EXACT, out);
    }

    private static void write(Place place, List<Boundary> outlines, int decimals, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("place", place.name());
            json.writeArrayFieldStart("features");
            for (int i = 0; i < outlines.size(); i++) {
                json.writeRaw('\n');
                feature(json, place.areas().get(i), outlines.get(i), decimals);
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void feature(JsonGenerator json, Area area, Boundary outline, int decimals) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", area.code());
        json.writeObjectFieldStart("properties");
        json.writeStringField("area_code", area.code());
        json.writeStringField("area_name", area.name());
        json.writeStringField("zone_code", area.zone().code());
        json.writeStringField("zone_name", area.zone().name());
        json.writeNumberField("deprivation_decile", area.deprivationDecile());
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        boolean single = outline.polygons().size() == 1;
        json.writeStringField("type", single ? "Polygon" : "MultiPolygon");
        json.writeFieldName("coordinates");
        if (!single) {
            json.writeStartArray();
        }
        for (Boundary.Polygon polygon : outline.polygons()) {
            json.writeStartArray();
            ring(json, polygon.outer(), true, decimals);
            for (Ring hole : polygon.holes()) {
                ring(json, hole, false, decimals);
            }
            json.writeEndArray();
        }
        if (!single) {
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Outer rings run anticlockwise and holes clockwise, and the first position is repeated at the end. */
    private static void ring(JsonGenerator json, Ring ring, boolean anticlockwise, int decimals) throws IOException {
        boolean backwards = ring.doubleArea() > 0 != anticlockwise;
        json.writeStartArray();
        for (int i = 0; i <= ring.size(); i++) {
            int at = i % ring.size();
            int from = backwards ? ring.size() - 1 - at : at;
            LatLon position = new GridPoint(ring.x(from), ring.y(from)).toLatLon();
            json.writeStartArray();
            json.writeNumber(rounded(position.longitude(), decimals));
            json.writeNumber(rounded(position.latitude(), decimals));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static BigDecimal rounded(double degrees, int decimals) {
        return BigDecimal.valueOf(degrees).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
