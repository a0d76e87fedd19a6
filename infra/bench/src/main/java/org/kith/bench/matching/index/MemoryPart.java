package org.kith.bench.matching.index;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.OfferProfile;

/** Memory per offer: the difference in heap use with and without the index; the profile objects are in neither. */
public final class MemoryPart implements Part {
    /**
     * Size of an offer as plain columns without any index: id and volunteer 8 bytes each; kind, easting, northing,
     * radius, last day of the check, weekly slots, set of languages and capacity 4 each; age bands 2; check level and
     * gender 1 each.
     */
    static final int RAW = 2 * 8 + 8 * 4 + 2 + 2;

    private static final Goal ABOVE_RAW = Goal.atMost(120);

    private final Setting setting;
    private final Large large;

    public MemoryPart(Setting setting, Large large) {
        this.setting = setting;
        this.large = large;
    }

    @Override
    public String key() {
        return "memory";
    }

    @Override
    public String title() {
        return "memory per offer";
    }

    @Override
    public void run(Findings findings) {
        List<OfferProfile> offers = large.instance().offers();
        OfferIndex[] kept = new OfferIndex[1];
        double[] bytes = setting.each(round -> {
            kept[0] = null;
            long before = inUse();
            kept[0] = large.newIndex();
            return (double) (inUse() - before) / offers.size();
        });
        setting.say("%,d offers measured %d times", kept[0].size(), bytes.length);
        double all = Setting.median(bytes);
        findings.figure("heap per offer", all, "B");
        findings.figure("raw data per offer", RAW, "B");
        findings.figure("heap per offer above raw data", all - RAW, "B", ABOVE_RAW);
        findings.check("the index holds every offer", kept[0].size() == offers.size(), kept[0].size() + " offers");
        large.letGo(); // no later part uses it
    }

    private static long inUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
