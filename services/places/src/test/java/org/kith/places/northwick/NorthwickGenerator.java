package org.kith.places.northwick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.GridPoint;
import org.kith.places.geometry.Ring;
import org.kith.places.postcodes.PostcodeTable;

/**
 * Makes Northwick. The town stands 8 km by 8 km in the open North Sea, some 55 km off Cromer, where no household lies
 * within any radius of an invented one. A board of eight by eight squares without its corners makes 60 areas; its lines
 * are bent so that borders look like borders. Seeded: the same town every time.
 */
final class NorthwickGenerator {
    private static final long SEED = 20260101;
    /** Northwick Council, in the realm of the demonstration. */
    private static final UUID COUNCIL = UUID.fromString("01980000-0000-7000-8000-000000000001");

    private static final int WEST = 636_000;
    private static final int SOUTH = 396_000;
    private static final int SIDE = 1_000;
    private static final int SQUARES = 8;

    /** North at the top, a letter to each zone. */
    private static final String[] BOARD = {
        " AABBCC ", //
        "AAABBCCC",
        "AAABBBCC",
        "AABBBCCC",
        "DDDEEEFF",
        "DDDEEFFF",
        "DDEEEFFF",
        " DDEEFF "
    };

    private static final Map<Character, String> ZONES = Map.of(
            'A', "Harbourside",
            'B', "Old Town",
            'C', "Castle Hill",
            'D', "Millfields",
            'E', "Riverbank",
            'F', "Fellside");

    private final Random random = new Random(SEED);
    private final Map<Edge, int[][]> bends = new TreeMap<>();
    private final GridPoint[][] corners = new GridPoint[SQUARES + 1][SQUARES + 1];

    private record Edge(int column, int row, boolean east) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return Integer.compare(number(), other.number());
        }

        private int number() {
            return (column * 100 + row) * 2 + (east ? 1 : 0);
        }
    }

    private record Square(int column, int row, char zone, int poverty) {}

    static Place generate() {
        return new NorthwickGenerator().place();
    }

    private Place place() {
        corners();
        List<Square> squares = squares();
        List<Square> poorestFirst = new ArrayList<>(squares);
        poorestFirst.sort((a, b) -> Integer.compare(b.poverty(), a.poverty()));
        Map<Character, Integer> counts = new TreeMap<>();
        List<Area> areas = new ArrayList<>();
        for (Square square : squares) {
            int number = counts.merge(square.zone(), 1, Integer::sum);
            int decile = 1 + poorestFirst.indexOf(square) * 10 / squares.size();
            areas.add(area(square, number, decile));
        }
        areas.sort((a, b) -> a.code().compareTo(b.code()));
        Place bare = new Place("Northwick", areas, new PostcodeTable.Builder().build(row -> {}), List.of());
        return new NorthwickStreets(bare, random).place().withCouncils(councils(bare));
    }

    private static Map<String, UUID> councils(Place place) {
        return place.zones().stream().collect(Collectors.toMap(Zone::code, zone -> COUNCIL));
    }

    private void corners() {
        for (int c = 0; c <= SQUARES; c++) {
            for (int r = 0; r <= SQUARES; r++) {
                corners[c][r] = new GridPoint(WEST + c * SIDE + jitter(230), SOUTH + r * SIDE + jitter(230));
            }
        }
    }

    /** Poverty falls from the harbour in the north-west to the fells in the south-east, with exceptions. */
    private List<Square> squares() {
        List<Square> squares = new ArrayList<>();
        for (int line = 0; line < SQUARES; line++) {
            for (int column = 0; column < SQUARES; column++) {
                char zone = BOARD[line].charAt(column);
                int poverty = 10_000 - 1_000 * column - 700 * line + jitter(1_800);
                if (zone != ' ') {
                    squares.add(new Square(column, SQUARES - 1 - line, zone, poverty));
                }
            }
        }
        return squares;
    }

    private Area area(Square square, int number, int decile) {
        int zoneNumber = square.zone() - 'A' + 1;
        Zone zone = new Zone("NW0" + zoneNumber, ZONES.get(square.zone()));
        String code = String.format("NW%02d%05d", zoneNumber, number);
        String name = String.format("%s %03d%c", zone.name(), zoneNumber, (char) ('A' + number - 1));
        Boundary boundary = new Boundary(List.of(new Boundary.Polygon(outline(square), List.of())));
        return new Area(code, name, zone, decile, boundary.middle(), boundary);
    }

    /** Around the square anticlockwise from its south-west corner. */
    private Ring outline(Square square) {
        int c = square.column();
        int r = square.row();
        List<int[]> points = new ArrayList<>();
        side(points, new Edge(c, r, true), false);
        side(points, new Edge(c + 1, r, false), false);
        side(points, new Edge(c, r + 1, true), true);
        side(points, new Edge(c, r, false), true);
        return new Ring(
                points.stream().mapToInt(p -> p[0]).toArray(),
                points.stream().mapToInt(p -> p[1]).toArray());
    }

    private void side(List<int[]> points, Edge edge, boolean backwards) {
        int[][] line = bends.computeIfAbsent(edge, this::bend);
        for (int i = 0; i < line.length - 1; i++) {
            points.add(line[backwards ? line.length - 1 - i : i]);
        }
    }

    /** A border of six stretches that strays from the straight line. */
    private int[][] bend(Edge edge) {
        GridPoint from = corners[edge.column()][edge.row()];
        GridPoint to = corners[edge.column() + (edge.east() ? 1 : 0)][edge.row() + (edge.east() ? 0 : 1)];
        int stretches = 6;
        int[][] line = new int[stretches + 1][];
        for (int i = 0; i <= stretches; i++) {
            boolean end = i == 0 || i == stretches;
            line[i] = new int[] {
                from.easting() + (to.easting() - from.easting()) * i / stretches + (end ? 0 : jitter(45)),
                from.northing() + (to.northing() - from.northing()) * i / stretches + (end ? 0 : jitter(45))
            };
        }
        return line;
    }

    private int jitter(int most) {
        return random.nextInt(2 * most + 1) - most;
    }
}
