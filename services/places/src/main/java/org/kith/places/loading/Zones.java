package org.kith.places.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kith.places.Zone;

/**
 * Gives each area its zone. The code is the one the feature names; else, when a file holds one district only, the district
 * code in the file's name (E09000005); else the name in small letters with hyphens.
 */
final class Zones {
    private static final Pattern DISTRICT = Pattern.compile("(?<![A-Z0-9])([EWS]\\d{8})(?!\\d)");

    private final Map<String, Zone> byCode = new HashMap<>();
    private final Map<String, Set<String>> namesOfFile;

    Zones(List<RawArea> areas) {
        namesOfFile = areas.stream()
                .collect(Collectors.groupingBy(
                        RawArea::file, Collectors.mapping(RawArea::zoneName, Collectors.toCollection(HashSet::new))));
    }

    Zone of(RawArea area) {
        Zone zone = byCode.computeIfAbsent(codeOf(area), code -> new Zone(code, area.zoneName()));
        if (!zone.name().equals(area.zoneName())) {
            throw new PlaceLoadException(area.file() + ": zone " + zone.code() + " has two names, " + zone.name()
                    + " and " + area.zoneName());
        }
        return zone;
    }

    private String codeOf(RawArea area) {
        if (!area.zoneCode().isEmpty()) {
            return area.zoneCode();
        }
        Matcher district = DISTRICT.matcher(area.file());
        if (namesOfFile.get(area.file()).size() == 1 && district.find()) {
            return district.group(1);
        }
        return area.zoneName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
