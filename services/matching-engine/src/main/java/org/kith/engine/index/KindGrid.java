package org.kith.engine.index;

/**
 * The offers of one kind, in layers by radius: a search that is far out only asks those who go far. Cells are squares of 4,096
 * metres in every layer: with smaller ones a search spends its time on the way from cell to cell.
 */
final class KindGrid {
    static final int CELL_BITS = 12;
    static final int LAYERS = 6;

    final Layer[] layers = new Layer[LAYERS];

    KindGrid() {
        for (int i = 0; i < LAYERS; i++) {
            layers[i] = new Layer();
        }
    }

    /** Radii below 8,192 metres lie in layer 0, each further layer doubles, the last has no bound. */
    static int layer(int radius) {
        int bits = 32 - Integer.numberOfLeadingZeros(radius >> CELL_BITS + 1);
        return Math.min(bits, LAYERS - 1);
    }

    int largestRadius() {
        int largest = -1;
        for (Layer layer : layers) {
            largest = Math.max(largest, layer.largestRadius);
        }
        return largest;
    }

    /** The last ring around a cell that meets an offer of any layer. */
    int lastRing(int cellX, int cellY) {
        int last = -1;
        for (Layer layer : layers) {
            last = Math.max(last, layer.lastRing(cellX, cellY));
        }
        return last;
    }
}
