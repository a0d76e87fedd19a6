package org.kith.places.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.Ring;

/**
 * Takes points out of outlines (Douglas and Peucker) so that neighbours still share one border: outlines are cut where
 * three borders meet, and each border between two such points is simplified in one and the same direction whoever owns it.
 */
final class BorderSimplifier {
    private final double tolerance;
    private final Map<Long, Meeting> vertices = new HashMap<>();

    BorderSimplifier(int toleranceMetres) {
        if (toleranceMetres < 0) {
            throw new IllegalArgumentException("A tolerance cannot be negative");
        }
        this.tolerance = toleranceMetres;
    }

    List<Boundary> simplify(List<Boundary> outlines) {
        if (tolerance == 0) {
            return outlines;
        }
        for (Boundary outline : outlines) {
            for (Boundary.Polygon polygon : outline.polygons()) {
                note(polygon.outer());
                polygon.holes().forEach(this::note);
            }
        }
        return outlines.stream().map(this::simplify).toList();
    }

    /** Up to two neighbours of a vertex; a third makes it a meeting of borders, which stays. */
    private static final class Meeting {
        private long first = -1;
        private long second = -1;
        private boolean junction;

        void neighbour(long other) {
            if (first == -1 || first == other) {
                first = other;
            } else if (second == -1 || second == other) {
                second = other;
            } else {
                junction = true;
            }
        }
    }

    private void note(Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            Meeting meeting = vertices.computeIfAbsent(key(ring, i), k -> new Meeting());
            meeting.neighbour(key(ring, i == 0 ? ring.size() - 1 : i - 1));
            meeting.neighbour(key(ring, i + 1 == ring.size() ? 0 : i + 1));
        }
    }

    private Boundary simplify(Boundary outline) {
        return new Boundary(outline.polygons().stream()
                .map(polygon -> new Boundary.Polygon(
                        simplify(polygon.outer()),
                        polygon.holes().stream().map(this::simplify).toList()))
                .toList());
    }

    private Ring simplify(Ring ring) {
        int start = start(ring);
        List<Long> kept = new ArrayList<>();
        List<Long> border = new ArrayList<>();
        for (int step = 0; step <= ring.size(); step++) {
            long vertex = key(ring, (start + step) % ring.size());
            border.add(vertex);
            boolean last = step == ring.size();
            if (step > 0 && (last || vertices.get(vertex).junction)) {
                List<Long> simple = inOneDirection(border);
                kept.addAll(simple.subList(0, simple.size() - 1));
                border = new ArrayList<>(List.of(vertex));
            }
        }
        return ringOr(kept, ring);
    }

    /** Where to begin cutting: a meeting of borders, or of a ring that meets nothing the point farthest from its least. */
    private int start(Ring ring) {
        int least = 0;
        for (int i = 0; i < ring.size(); i++) {
            if (vertices.get(key(ring, i)).junction) {
                return i;
            }
            least = key(ring, i) < key(ring, least) ? i : least;
        }
        int farthest = least;
        long most = 0;
        for (int i = 0; i < ring.size(); i++) {
            long dx = (long) ring.x(i) - ring.x(least);
            long dy = (long) ring.y(i) - ring.y(least);
            long square = dx * dx + dy * dy;
            if (square > most || square == most && key(ring, i) < key(ring, farthest)) {
                most = square;
                farthest = i;
            }
        }
        return farthest;
    }

    private List<Long> inOneDirection(List<Long> border) {
        List<Long> reversed = border.reversed();
        for (int i = 0; i < border.size(); i++) {
            int order = border.get(i).compareTo(reversed.get(i));
            if (order != 0) {
                return order < 0 ? thin(border) : thin(reversed).reversed();
            }
        }
        return thin(border);
    }

    private List<Long> thin(List<Long> border) {
        boolean[] keep = new boolean[border.size()];
        keep[0] = true;
        keep[border.size() - 1] = true;
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {0, border.size() - 1});
        while (!open.isEmpty()) {
            int[] range = open.removeLast();
            int farthest = -1;
            double most = tolerance;
            for (int i = range[0] + 1; i < range[1]; i++) {
                double away = distance(border.get(i), border.get(range[0]), border.get(range[1]));
                if (away > most) {
                    most = away;
                    farthest = i;
                }
            }
            if (farthest > 0) {
                keep[farthest] = true;
                open.add(new int[] {range[0], farthest});
                open.add(new int[] {farthest, range[1]});
            }
        }
        List<Long> kept = new ArrayList<>();
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                kept.add(border.get(i));
            }
        }
        return kept;
    }

    /** Distance in metres of a point from the stretch between two others. */
    private static double distance(long point, long from, long to) {
        double dx = x(to) - x(from);
        double dy = y(to) - y(from);
        double px = x(point) - x(from);
        double py = y(point) - y(from);
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
        return StrictMath.hypot(px - along * dx, py - along * dy);
    }

    /** A ring too small for the tolerance stays as it is. */
    private static Ring ringOr(List<Long> kept, Ring original) {
        Ring ring = new Ring(
                kept.stream().mapToInt(BorderSimplifier::x).toArray(),
                kept.stream().mapToInt(BorderSimplifier::y).toArray());
        return ring.size() < 3 || ring.doubleArea() == 0 ? original : ring;
    }

    private static long key(Ring ring, int i) {
        return (long) ring.x(i) << 32 | ring.y(i);
    }

    private static int x(long key) {
        return (int) (key >> 32);
    }

    private static int y(long key) {
        return (int) key;
    }
}
