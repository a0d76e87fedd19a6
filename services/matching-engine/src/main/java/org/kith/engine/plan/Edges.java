package org.kith.engine.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Adjacency list of one node, sorted by value. An edge packs its value (high) and the node at the other end (low). */
final class Edges {
    private static final long[] NONE = {};

    private long[] edges;
    private int count;

    Edges() {
        edges = NONE;
    }

    /** Takes ownership of edges in any order. */
    Edges(long[] edges) {
        this.edges = edges;
        this.count = edges.length;
        Arrays.sort(edges);
    }

    static long edge(int value, int node) {
        return (long) value << 32 | node;
    }

    static int value(long edge) {
        return (int) (edge >> 32);
    }

    static int node(long edge) {
        return (int) edge;
    }

    int count() {
        return count;
    }

    IntStream nodes() {
        return IntStream.range(0, count).map(i -> node(edges[i]));
    }

    /** The edge of this rank, 0 for the lowest value. */
    long get(int rank) {
        return edges[rank];
    }

    void add(int value, int node) {
        long edge = edge(value, node);
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, Math.max(4, count + count / 2));
        }
        int at = -Arrays.binarySearch(edges, 0, count, edge) - 1;
        System.arraycopy(edges, at, edges, at + 1, count - at);
        edges[at] = edge;
        count++;
    }

    /** Removes an existing edge. */
    void remove(int value, int node) {
        int at = Arrays.binarySearch(edges, 0, count, edge(value, node));
        System.arraycopy(edges, at + 1, edges, at, --count - at);
    }

    /** Whether there is an edge to a node. */
    boolean reaches(int node) {
        return nodes().anyMatch(other -> other == node);
    }

    /** The value of the edge to a node, which must exist. */
    int valueTo(int node) {
        for (int i = 0; i < count; i++) {
            if (node(edges[i]) == node) {
                return value(edges[i]);
            }
        }
        throw new IllegalArgumentException("no edge to " + node);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edges same && Arrays.equals(edges, 0, count, same.edges, 0, same.count);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Arrays.copyOf(edges, count));
    }
}
