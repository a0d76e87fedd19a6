package org.kith.bench.matching;

import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.engine.index.OfferIndex;

/** The largest instance of a run and its index, made when first asked for, kept until let go. */
final class Large {
    private final Setting setting;
    private Instance instance;
    private OfferIndex index;

    Large(Setting setting) {
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

    /** An index nobody writes to. */
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
