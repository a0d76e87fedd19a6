package org.kith.bench.matching.reference;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/**
 * Checks every offer of the need's kind. Rules, score and base are implemented a second time, without any code of the
 * engine, so that a mistake there shows. Instances have no dates, so checks do not expire, and neither risk nor
 * consent.
 */
public final class BruteForce {
    private static final int LANGUAGES = 64;
    private static final int LEVEL_BITS = 3;
    private static final int GENDER_BITS = 2;

    private final List<Pack> packs = new ArrayList<>();

    /** The offers of one kind in columns. */
    private static final class Pack {
        int[] x;
        int[] y;
        int[] radius;
        int[] slots;
        int[] traits;
        long[] languages;
        long[] id;
        int[] ordinal;
        int size;
    }

    /** Receives the pairs that keep every rule. */
    @FunctionalInterface
    public interface Found {
        /** The position of an offer in the list, and the pair's score. */
        void pair(int ordinal, int score);
    }

    /** Takes the offers that have capacity left. */
    public BruteForce(List<OfferProfile> offers) {
        int[] sizes = new int[offers.stream().mapToInt(OfferProfile::kind).max().orElse(-1) + 1];
        offers.forEach(offer -> sizes[offer.kind()]++);
        for (int size : sizes) {
            Pack pack = new Pack();
            pack.x = new int[size];
            pack.y = new int[size];
            pack.radius = new int[size];
            pack.slots = new int[size];
            pack.traits = new int[size];
            pack.languages = new long[size];
            pack.id = new long[size];
            pack.ordinal = new int[size];
            packs.add(pack);
        }
        for (int ordinal = 0; ordinal < offers.size(); ordinal++) {
            if (offers.get(ordinal).capacity() > 0) {
                take(offers.get(ordinal), ordinal);
            }
        }
    }

    private void take(OfferProfile offer, int ordinal) {
        Pack pack = packs.get(offer.kind());
        int at = pack.size++;
        pack.x[at] = offer.easting();
        pack.y[at] = offer.northing();
        pack.radius[at] = offer.radius();
        pack.slots[at] = offer.slots();
        pack.traits[at] =
                offer.ages() << LEVEL_BITS + GENDER_BITS | offer.gender().ordinal() << LEVEL_BITS | offer.level();
        pack.languages[at] = languages(offer);
        pack.id[at] = offer.id();
        pack.ordinal[at] = ordinal;
    }

    /** The value of serving the need without its score. */
    public static int base(NeedProfile need) {
        return 20_000 * (1 + need.urgency());
    }

    /** The k best, best first, ties by the smaller id. */
    public List<RankedOffer> best(NeedProfile need, int k) {
        List<RankedOffer> best = new ArrayList<>(k + 1);
        Pack pack = pack(need);
        each(need, pack, (at, score) -> {
            if (best.size() == k && !before(score, pack.id[at], best.getLast())) {
                return;
            }
            int rank = best.size();
            while (rank > 0 && before(score, pack.id[at], best.get(rank - 1))) {
                rank--;
            }
            best.add(rank, new RankedOffer(pack.id[at], score));
            if (best.size() > k) {
                best.removeLast();
            }
        });
        return best;
    }

    /** Every pair of the need that keeps every rule. */
    public void pairs(NeedProfile need, Found found) {
        Pack pack = pack(need);
        each(need, pack, (at, score) -> found.pair(pack.ordinal[at], score));
    }

    private Pack pack(NeedProfile need) {
        return need.kind() < packs.size() ? packs.get(need.kind()) : new Pack();
    }

    private static boolean before(int score, long id, RankedOffer other) {
        return score > other.points() || score == other.points() && id < other.offer();
    }

    private static void each(NeedProfile need, Pack pack, Found found) {
        int age = need.age() == NeedProfile.NO_AGE ? 0 : 1 << need.age() + LEVEL_BITS + GENDER_BITS;
        long required = language(need.languageRequired());
        long preferred = language(need.languagePreferred());
        boolean anyGender = need.gender() == GenderRequirement.ANY;
        int gender = need.gender() == GenderRequirement.F ? 0 : 1;
        boolean refusals = !need.declinedOffers().isEmpty();
        for (int at = 0; at < pack.size; at++) {
            int shared = pack.slots[at] & need.slots();
            int traits = pack.traits[at];
            int level = traits & (1 << LEVEL_BITS) - 1;
            if (shared == 0 || level < need.level() || (traits & age) != age) {
                continue;
            }
            long dx = (long) pack.x[at] - need.easting();
            long dy = (long) pack.y[at] - need.northing();
            long square = dx * dx + dy * dy;
            if (square > (long) pack.radius[at] * pack.radius[at]
                    || (pack.languages[at] & required) != required
                    || !anyGender && (traits >> LEVEL_BITS & (1 << GENDER_BITS) - 1) != gender
                    || refusals && need.declinedOffers().contains(pack.id[at])) {
                continue;
            }
            int metres = (int) Math.sqrt(square);
            int score = 1000
                    + 4000
                    - (int) (4000L * metres / 25_000)
                    + 500 * Math.min(4, Integer.bitCount(shared))
                    + ((pack.languages[at] & preferred) != 0 ? 1500 : 0)
                    + (pack.id[at] == need.knownOffer() ? 1500 : 0)
                    - 250 * (level - need.level());
            found.pair(at, score);
        }
    }

    private static long languages(OfferProfile offer) {
        return offer.languages().codes().mapToLong(BruteForce::language).reduce(0, (a, b) -> a | b);
    }

    /** The bit of a language, for a small number of languages. */
    public static long language(int code) {
        if (code >= LANGUAGES) {
            throw new IllegalArgumentException("more than " + LANGUAGES + " languages in an instance of the bench");
        }
        return code == NeedProfile.NO_LANGUAGE ? 0 : 1L << code;
    }
}
