package org.kith.places.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.Street;
import org.kith.places.geometry.GridPoint;
import org.kith.places.postcodes.Postcode;
import org.kith.places.postcodes.PostcodeTable;

/** Loads a place from its folder: boundaries first, then what is joined to them. */
final class PlaceLoader {
    private static final int NEAR_METRES = 2_000;
    private static final Pattern TABLE = Pattern.compile("(?i)\\.(csv|tsv|tab|txt)$");
    private static final Pattern SPREADSHEET = Pattern.compile("(?i)\\.(xlsx?|ods|numbers|zip|gz|parquet|dbf)$");
    private static final Pattern POSTCODES = Pattern.compile("(?i)post.?code|onspd|nspl|pcd");

    private final Folder folder;
    private final Progress progress;
    private final List<RawArea> raw = new ArrayList<>();
    private final List<String> deprivationFiles = new ArrayList<>();
    private final List<String> postcodeFiles = new ArrayList<>();
    private final List<String> streetFiles = new ArrayList<>();
    private final List<String> councilFiles = new ArrayList<>();
    private final Map<String, String> unread = new TreeMap<>();
    private String name;
    private String edition;

    private PlaceLoader(Folder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        this.name = titled(folder.name());
    }

    static Place load(Folder folder, Progress progress) {
        return load(folder, progress, false);
    }

    /** @param strictly whether a file of postcodes that cannot be used is a fault */
    static Place load(Folder folder, Progress progress, boolean strictly) {
        try {
            PlaceLoader loader = new PlaceLoader(folder, progress);
            Place place = loader.load();
            loader.unread.forEach((file, why) -> {
                if (strictly) {
                    throw new PlaceLoadException(file + " looks like a file of postcodes and is not used: it " + why);
                }
            });
            if (strictly && place.postcodeCount() == 0 && !loader.postcodeFiles.isEmpty()) {
                throw new PlaceLoadException(loader.postcodeFiles.getFirst()
                        + ": none of its postcodes can be used; the log says why for the first of them");
            }
            return place;
        } catch (IOException e) {
            throw new PlaceLoadException(folder.name() + " could not be read: " + e.getMessage(), e);
        }
    }

    private Place load() throws IOException {
        for (String file : folder.files()) {
            String lower = file.toLowerCase(Locale.ROOT);
            if (lower.endsWith("json")) {
                boundaries(file);
            }
        }
        checkAreas();
        for (String file : folder.files()) {
            if (TABLE.matcher(file).find()) {
                classify(file);
            } else if (SPREADSHEET.matcher(file).find()) {
                ignore(file, "is no .csv, .tsv, .txt or .json file", List.of());
            }
        }
        List<Area> areas = areas(deciles());
        PostcodeTable postcodes = postcodes();
        Place bare = new Place(name, areas, postcodes, List.of());
        List<Street> streets = streets(bare);
        return new Place(name, areas, postcodes, streets).withCouncils(councils(bare));
    }

    private void boundaries(String file) throws IOException {
        BoundaryReader map = BoundaryReader.read(file, folder.open(file));
        if (!map.placeName().isBlank()) {
            name = map.placeName();
        }
        raw.addAll(map.areas());
        if (map.areas().isEmpty()) {
            progress.ignored(file, "holds no areas");
        } else {
            progress.kept(file, map.areas().size());
        }
    }

    private void checkAreas() {
        if (raw.isEmpty()) {
            throw new PlaceLoadException(folder.name() + ": no GeoJSON or TopoJSON file with areas");
        }
        edition = raw.getFirst().edition();
        Map<String, RawArea> seen = new HashMap<>();
        for (RawArea area : raw) {
            if (!area.edition().equals(edition)) {
                throw new PlaceLoadException(area.file() + ": area codes of another edition than in "
                        + raw.getFirst().file());
            }
            RawArea before = seen.put(area.code(), area);
            if (before != null) {
                throw new PlaceLoadException(area.file() + ": area " + area.code() + " is already in " + before.file());
            }
        }
        raw.sort(Comparator.comparing(RawArea::code));
    }

    private void classify(String file) throws IOException {
        try (Table table = Table.open(folder, file, progress)) {
            Columns columns = table.columns();
            boolean known = columns.areaCode(edition) != Columns.NONE;
            if (!table.headerProblem().isEmpty()) {
                ignore(file, "cannot be read in line 1: " + table.headerProblem(), List.of("postcode"));
                return;
            }
            boolean onGrid = columns.easting() != Columns.NONE && columns.northing() != Columns.NONE;
            if (StreetReader.isStreets(columns)) {
                streetFiles.add(file);
            } else if (columns.zoneCode() != Columns.NONE && columns.council() != Columns.NONE) {
                councilFiles.add(file);
            } else if (columns.hasAreaCode() && !known) {
                ignore(file, "has no column with the area codes of the boundaries", table.header());
            } else if (known && columns.deprivationDecile() != Columns.NONE) {
                deprivationFiles.add(file);
            } else if (known && columns.postcode() != Columns.NONE && onGrid) {
                postcodeFiles.add(file);
            } else {
                ignore(file, "has no header of deprivation, postcodes or streets", table.header());
            }
        }
    }

    private void ignore(String file, String why, List<String> header) {
        progress.ignored(file, why);
        boolean postcodes = POSTCODES.matcher(file).find()
                || Columns.of(header).postcode() != Columns.NONE
                || header.stream().anyMatch(field -> Postcode.tryParse(field).isPresent());
        if (postcodes) {
            unread.put(file, why);
        }
    }

    /** Of several editions of the index the one that covers most areas, the last by name among equals. */
    private Map<String, Integer> deciles() throws IOException {
        Set<String> codes = codes().keySet();
        Map<String, Integer> best = Map.of();
        for (String file : deprivationFiles) {
            try (Table table = Table.open(folder, file, progress)) {
                Map<String, Integer> deciles = DeprivationReader.read(table, edition, codes);
                best = deciles.size() >= best.size() ? deciles : best;
            }
        }
        List<String> missing = new ArrayList<>(codes);
        missing.removeAll(best.keySet());
        if (!missing.isEmpty()) {
            throw new PlaceLoadException(folder.name() + ": no deprivation decile for " + missing.size() + " of "
                    + codes.size() + " areas, for example "
                    + missing.subList(0, Math.min(5, missing.size())));
        }
        return best;
    }

    private List<Area> areas(Map<String, Integer> deciles) {
        Zones zones = new Zones(raw);
        return raw.stream()
                .map(one -> new Area(
                        one.code(),
                        one.name(),
                        zones.of(one),
                        deciles.get(one.code()),
                        one.boundary().middle(),
                        one.boundary()))
                .toList();
    }

    private PostcodeTable postcodes() throws IOException {
        PostcodeTable.Builder builder = new PostcodeTable.Builder();
        List<PostcodeReader.Origin> origins = new ArrayList<>();
        for (String file : postcodeFiles) {
            try (Table table = Table.open(folder, file, progress)) {
                origins.add(PostcodeReader.read(table, edition, codes(), this::isNear, builder));
            }
        }
        return builder.build(row -> {
            for (PostcodeReader.Origin origin : origins.reversed()) {
                if (row >= origin.first()) {
                    long line = origin.lines()[row - origin.first()];
                    origin.table().refuse(line, origin.column(), "the postcode is given twice");
                    return;
                }
            }
        });
    }

    /** Outlines are drawn more simply than the areas are, so some way beyond the outline's box counts as in it. */
    private boolean isNear(int area, GridPoint point) {
        GridPoint from = raw.get(area).boundary().southWest();
        GridPoint to = raw.get(area).boundary().northEast();
        return point.easting() >= from.easting() - NEAR_METRES
                && point.easting() <= to.easting() + NEAR_METRES
                && point.northing() >= from.northing() - NEAR_METRES
                && point.northing() <= to.northing() + NEAR_METRES;
    }

    private List<Street> streets(Place place) throws IOException {
        List<Street> streets = new ArrayList<>();
        for (String file : streetFiles) {
            try (Table table = Table.open(folder, file, progress)) {
                streets.addAll(StreetReader.read(table, place::areaOf));
            } catch (PlaceLoadException e) {
                throw new PlaceLoadException(file + ": " + e.getMessage(), e);
            }
        }
        return streets;
    }

    private Map<String, UUID> councils(Place place) throws IOException {
        Map<String, UUID> councils = new HashMap<>();
        for (String file : councilFiles) {
            try (Table table = Table.open(folder, file, progress)) {
                councils.putAll(CouncilReader.read(table, place));
            }
        }
        return councils;
    }

    /** Area codes with their number in the sorted list. */
    private Map<String, Integer> codes() {
        Map<String, Integer> numbers = LinkedHashMap.newLinkedHashMap(raw.size());
        for (RawArea area : raw) {
            numbers.put(area.code(), numbers.size());
        }
        return numbers;
    }

    private static String titled(String folderName) {
        StringBuilder title = new StringBuilder();
        for (String word : folderName.split("[-_ ]+")) {
            if (!word.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return title.isEmpty() ? folderName : title.toString();
    }
}
