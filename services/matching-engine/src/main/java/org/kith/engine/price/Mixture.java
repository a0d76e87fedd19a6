package org.kith.engine.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.kith.engine.model.Need;

/**
 * Makes many periods of a few: each moment of a made period is that moment of one of the past, drawn at random but the same for
 * the same past. What comes early or late in a period still does. As many made periods as there are past ones hold each past need
 * once, when the past periods are equally long.
 */
final class Mixture {
    private static final long SEED = 0x4B69_7468L;

    private final List<List<Need>> past = new ArrayList<>();
    private final int length;

    /** A mixture of these periods, the needs of each in the order they came. */
    Mixture(Collection<? extends Collection<Need>> periods) {
        long all = 0;
        for (Collection<Need> period : periods) {
            past.add(List.copyOf(period));
            all += period.size();
        }
        length = past.isEmpty() ? 0 : Math.toIntExact((all + past.size() - 1) / past.size());
    }

    /**
     * So many periods of the average length. Needs have new ids, by moment.
     *
     * @throws IllegalArgumentException if it is none
     */
    List<List<Need>> of(int ways) {
        if (ways < 1) {
            throw new IllegalArgumentException("there must be a way the period may go, found " + ways);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<Need>> made = new ArrayList<>();
        while (!past.isEmpty() && made.size() < ways) {
            List<List<Need>> dealt = deal(random);
            made.addAll(dealt.subList(0, Math.min(dealt.size(), ways - made.size())));
        }
        return made;
    }

    /** As many periods as there are past ones: what came at a moment is dealt out among them. */
    private List<List<Need>> deal(SplittableRandom random) {
        List<List<Need>> dealt = new ArrayList<>();
        past.forEach(period -> dealt.add(new ArrayList<>(length)));
        int[] order = new int[past.size()];
        for (int moment = 0; moment < length; moment++) {
            shuffle(order, random);
            for (int to = 0; to < order.length; to++) {
                List<Need> from = past.get(order[to]);
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
