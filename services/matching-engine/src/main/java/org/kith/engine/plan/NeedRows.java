package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kith.engine.model.NeedProfile;

/** The needs of a plan by id and by row. A row is a small number, reused when its need is removed. */
final class NeedRows {
    private final Map<Long, Integer> rows = new LinkedHashMap<>();
    private final List<NeedProfile> needs = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    /** The row of a need, or null. */
    Integer row(long id) {
        return rows.get(id);
    }

    NeedProfile need(int row) {
        return needs.get(row);
    }

    int add(NeedProfile need) {
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

    /** The rows in order of insertion. */
    Stream<Integer> rows() {
        return rows.values().stream();
    }
}
