package org.kith.places.loading;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of a table: finds columns by the names the official files have used over the years. */
record Columns(List<String> names) {
    /** Not found. */
    static final int NONE = -1;

    private static final Pattern AREA_CODE = Pattern.compile("lsoa(?:code|cd)?(?:20)?(\\d{2})?(?:code|cd)?");

    Columns {
        names = names.stream().map(Columns::plain).toList();
    }

    static Columns of(List<String> header) {
        return new Columns(header);
    }

    /** The first of these names that the header has. */
    int first(String... wanted) {
        for (String name : wanted) {
            int at = names.indexOf(name);
            if (at != NONE) {
                return at;
            }
        }
        return NONE;
    }

    int first(Predicate<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.test(names.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    /** The column with area codes of an edition ("11", "21", or empty for a place that has its own). */
    int areaCode(String edition) {
        return first(name -> edition.equals(areaEdition(name)));
    }

    boolean hasAreaCode() {
        return first(name -> areaEdition(name) != null) != NONE;
    }

    int postcode() {
        return first("pcds", "pcd8", "pcd7", "pcd2", "pcd", "postcode");
    }

    int easting() {
        return first("oseast1m", "east1m", "easting", "eastings");
    }

    int northing() {
        return first("osnrth1m", "north1m", "northing", "northings");
    }

    int zoneCode() {
        return first(name -> name.equals("zonecode") || name.matches("lad\\d*cd"));
    }

    /** The column with organisation ids of councils. */
    int council() {
        return first("councilid", "council");
    }

    int deprivationDecile() {
        return first(name -> name.equals("imddecile") || name.startsWith("indexofmultipledeprivationimddecile"));
    }

    /** Which edition of area codes a column or property holds, or null when it holds none. */
    static String areaEdition(String name) {
        String plain = plain(name);
        if (plain.equals("areacode")) {
            return "";
        }
        Matcher matcher = AREA_CODE.matcher(plain);
        return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : null;
    }

    /** Small letters and digits only: "LSOA code (2021)" and "lsoa_code_2021" are the same name. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
