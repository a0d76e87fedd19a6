package org.kith.places.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.places.SignText;
import org.kith.places.geometry.Boundary;

/** Reads an area's code, name and zone out of a feature's properties, by the names the official files use. */
final class AreaProperties {
    /** "Brent 026A": the borough, its middle-layer number and a letter. */
    private static final Pattern OFFICIAL_NAME = Pattern.compile("(.+) \\d{3}[A-Z]");

    private static final Pattern DISTRICT_CODE = Pattern.compile("lad\\d*cd|zone_code");
    private static final Pattern DISTRICT_NAME = Pattern.compile("lad\\d*nm|zone_name");
    private static final Pattern AREA_NAME = Pattern.compile("lsoa\\d*nm|area_name|name");

    private AreaProperties() {}

    /** The area of a feature; what is wrong with its outline is told with the area's code. */
    static RawArea read(String file, JsonNode properties, Supplier<Boundary> outline) {
        String edition = null;
        String code = "";
        String name = "";
        String zoneCode = "";
        String zoneName = "";
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String key = property.getKey().toLowerCase(Locale.ROOT);
            String value = property.getValue().asText("").strip();
            if (code.isEmpty() && Columns.areaEdition(key) != null) {
                edition = Columns.areaEdition(key);
                code = value;
            } else if (AREA_NAME.matcher(key).matches()) {
                name = value;
            } else if (DISTRICT_CODE.matcher(key).matches()) {
                zoneCode = value;
            } else if (DISTRICT_NAME.matcher(key).matches()) {
                zoneName = value;
            }
        }
        if (code.isEmpty()) {
            throw new PlaceLoadException(file + ": a feature has no area code (LSOA11CD, LSOA21CD or area_code)");
        }
        String shown = name.isEmpty() ? code : name;
        String zone = zoneOf(zoneName, shown);
        requireSign(file, "name of area " + code, shown);
        requireSign(file, "name of the zone of area " + code, zone);
        try {
            return new RawArea(file, edition, code, shown, zoneCode, zone, outline.get());
        } catch (PlaceLoadException | IllegalArgumentException | ArithmeticException e) {
            throw new PlaceLoadException(file + ": the outline of area " + code + ": " + e.getMessage(), e);
        }
    }

    private static void requireSign(String file, String what, String text) {
        SignText.wrong(text).ifPresent(why -> {
            throw new PlaceLoadException(file + ": the " + what + " " + why);
        });
    }

    private static String zoneOf(String zoneName, String areaName) {
        Matcher official = OFFICIAL_NAME.matcher(areaName);
        if (!zoneName.isEmpty()) {
            return zoneName;
        }
        return official.matches() ? official.group(1) : areaName;
    }
}
