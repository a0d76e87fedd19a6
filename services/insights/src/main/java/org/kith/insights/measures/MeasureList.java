package org.kith.insights.measures;

import java.util.List;

/**
 * Every measure.
 *
 * @param items in the order of the chain from knock to contact
 */
public record MeasureList(List<MeasureView> items) {
    /** Copies the list. */
    public MeasureList {
        items = List.copyOf(items);
    }
}
