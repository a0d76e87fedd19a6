package org.kith.engine.index;

/**
 * The offers of one kind, in layers by radius, so that far from the family only layers with a large enough radius are
 * searched. Cells are squares of 4,096 metres in every layer; with smaller ones the time to step from cell to cell
 * dominates.
 */
final class KindGrid {
    static final int CELL_BITS = 12;
    static final int LAYERS = 6;

    final RadiusLayer[] layers = new RadiusLayer[LAYERS];

    KindGrid() {
        for (int i = 0; i < LAYERS; i++) {
            layers[i] = new RadiusLayer();
        }
    }

    /** Layer 0 holds radii below 8,192 metres, each further layer doubles the bound, and the last has none. */
    static int layer(int radius) {
        int bits = 32 - Integer.numberOfLeadingZeros(radius >> CELL_BITS + 1);
        return Math.min(bits, LAYERS - 1);
    }

    int largestRadius() {
        int largest = -1;
        for (RadiusLayer layer : layers) {
            largest = Math.max(largest, layer.largestRadius);
        }
        return largest;
    }

    /** The last ring around a cell that can contain an offer of any layer. */
    int lastRing(int cellX, int cellY) {
        int last = -1;
        for (RadiusLayer layer : layers) {
            last = Math.max(last, layer.lastRing(cellX, cellY));
        }
        return last;
    }
}
