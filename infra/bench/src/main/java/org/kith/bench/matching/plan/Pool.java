package org.kith.bench.matching.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Things by id of which one can be drawn at random, the same for the same seed. */
final class Pool<T> {
    private final List<Long> ids = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, T> things = new HashMap<>();

    void put(long id, T thing) {
        if (things.put(id, thing) == null) {
            places.put(id, ids.size());
            ids.add(id);
        }
    }

    T get(long id) {
        return things.get(id);
    }

    T remove(long id) {
        int place = places.remove(id);
        long last = ids.removeLast();
        if (last != id) {
            ids.set(place, last);
            places.put(last, place);
        }
        return things.remove(id);
    }

    T any(SplittableRandom random) {
        return things.get(ids.get(random.nextInt(ids.size())));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    List<T> all() {
        return ids.stream().map(things::get).toList();
    }
}
