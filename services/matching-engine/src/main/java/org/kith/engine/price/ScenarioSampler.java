package org.kith.engine.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.kith.engine.model.NeedProfile;

/**
 * Resamples scenarios from past periods: each moment of a scenario is the same moment of a past period, drawn at
 * random with a fixed seed. Early needs stay early and late ones late. As many scenarios as there are past periods of
 * equal length contain each past need once.
 */
final class ScenarioSampler {
    private static final long SEED = 0x4B69_7468L;

    private final List<List<NeedProfile>> past = new ArrayList<>();
    private final int length;

    /** A sampler of these periods, the needs of each in order of arrival. */
    ScenarioSampler(Collection<? extends Collection<NeedProfile>> periods) {
        long all = 0;
        for (Collection<NeedProfile> period : periods) {
            past.add(List.copyOf(period));
            all += period.size();
        }
        length = past.isEmpty() ? 0 : Math.toIntExact((all + past.size() - 1) / past.size());
    }

    /**
     * This many scenarios of the average length. Needs have new ids, by moment.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    List<List<NeedProfile>> sample(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("there must be a way the period may go, found " + count);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<NeedProfile>> made = new ArrayList<>();
        while (!past.isEmpty() && made.size() < count) {
            List<List<NeedProfile>> dealt = deal(random);
            made.addAll(dealt.subList(0, Math.min(dealt.size(), count - made.size())));
        }
        return made;
    }

    /** As many scenarios as past periods: the needs of each moment are shuffled among them. */
    private List<List<NeedProfile>> deal(SplittableRandom random) {
        List<List<NeedProfile>> dealt = new ArrayList<>();
        past.forEach(period -> dealt.add(new ArrayList<>(length)));
        int[] order = new int[past.size()];
        for (int moment = 0; moment < length; moment++) {
            shuffle(order, random);
            for (int to = 0; to < order.length; to++) {
                List<NeedProfile> from = past.get(order[to]);
                if (!from.isEmpty()) {
                    int at = (int) ((long) moment * from.size() / length);
                    dealt.get(to).add(from.get(at).withId(moment));
                }
            }
        }
        return dealt;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
    }
}
