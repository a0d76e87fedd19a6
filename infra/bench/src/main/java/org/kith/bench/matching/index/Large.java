package org.kith.bench.matching.index;

import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.engine.index.OfferIndex;

/** The largest instance of a run and its index, created on first use and kept until released. */
public final class Large {
    private final Setting setting;
    private Instance instance;
    private OfferIndex index;

    public Large(Setting setting) {
        this.setting = setting;
    }

    Instance instance() {
        if (instance == null) {
            Sizes sizes = setting.sizes();
            setting.say("making %,d offers and %,d needs", sizes.offers(), sizes.needs());
            instance = Generator.generate(sizes.offers(), sizes.needs(), setting.seed());
        }
        return instance;
    }

    /** The shared index, which no part changes. */
    OfferIndex index() {
        if (index == null) {
            index = newIndex();
        }
        return index;
    }

    OfferIndex newIndex() {
        OfferIndex fresh = new OfferIndex(Setting.SCORING, instance().words());
        instance().offers().forEach(fresh::add);
        return fresh;
    }

    void letGo() {
        instance = null;
        index = null;
    }
}
