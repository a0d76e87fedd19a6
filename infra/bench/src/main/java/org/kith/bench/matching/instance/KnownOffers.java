package org.kith.bench.matching.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/** Finds a nearby offer that may have helped a family before. */
final class KnownOffers {
    private static final int CELL = 4000;

    private final Map<List<Integer>, List<Long>> offers = new HashMap<>();

    KnownOffers(List<OfferProfile> all) {
        for (OfferProfile offer : all) {
            offers.computeIfAbsent(cell(offer.kind(), offer.easting(), offer.northing()), cell -> new ArrayList<>())
                    .add(offer.id());
        }
    }

    NeedProfile someoneNear(NeedProfile need, SplittableRandom random) {
        List<Long> near = offers.getOrDefault(cell(need.kind(), need.easting(), need.northing()), List.of());
        return near.isEmpty()
                ? need
                : need.toBuilder()
                        .knownOffer(near.get(random.nextInt(near.size())))
                        .build();
    }

    private static List<Integer> cell(int kind, int x, int y) {
        return List.of(kind, x / CELL, y / CELL);
    }
}
