package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kith.engine.model.Need;

/** The needs of a plan by id and by row. A row is a small number; it is used again when its need is gone. */
final class NeedBook {
    private final Map<Long, Integer> rows = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    /** The row of a need, or null. */
    Integer row(long id) {
        return rows.get(id);
    }

    Need need(int row) {
        return needs.get(row);
    }

    int add(Need need) {
        int row = free.isEmpty() ? needs.size() : free.removeLast();
        if (row == needs.size()) {
            needs.add(need);
        } else {
            needs.set(row, need);
        }
        rows.put(need.id(), row);
        return row;
    }

    void remove(int row) {
        rows.remove(needs.get(row).id());
        needs.set(row, null);
        free.add(row);
    }

    int size() {
        return rows.size();
    }

    /** The rows in the order the needs came. */
    Stream<Integer> rows() {
        return rows.values().stream();
    }
}
