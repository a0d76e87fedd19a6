package org.kith.engine.plan;

import java.util.Arrays;

/** Binary heap of nodes by distance. A node may occur more than once; the caller discards outdated entries. */
final class DistanceHeap {
    private long[] keys = new long[64];
    private int[] nodes = new int[64];
    private int count;

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long nearest() {
        return keys[0];
    }

    void add(long key, int node) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            nodes = Arrays.copyOf(nodes, 2 * count);
        }
        int at = count++;
        while (at > 0) {
            int above = at - 1 >> 1;
            if (before(keys[above], nodes[above], key, node)) {
                break;
            }
            keys[at] = keys[above];
            nodes[at] = nodes[above];
            at = above;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    /** Removes the nearest node; ties by the smaller number. */
    int take() {
        int taken = nodes[0];
        long key = keys[--count];
        int node = nodes[count];
        int at = 0;
        while (true) {
            int below = 2 * at + 1;
            if (below >= count) {
                break;
            }
            if (below + 1 < count && before(keys[below + 1], nodes[below + 1], keys[below], nodes[below])) {
                below++;
            }
            if (before(key, node, keys[below], nodes[below])) {
                break;
            }
            keys[at] = keys[below];
            nodes[at] = nodes[below];
            at = below;
        }
        keys[at] = key;
        nodes[at] = node;
        return taken;
    }

    private static boolean before(long key, int node, long otherKey, int otherNode) {
        return key < otherKey || key == otherKey && node < otherNode;
    }
}
