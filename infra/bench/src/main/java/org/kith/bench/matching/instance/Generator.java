package org.kith.bench.matching.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;

/**
 * Generates an instance from a seed: towns with Zipf sizes, people around them in two rings and some in the country,
 * more demand from poorer towns, kinds with Zipf popularity in a different order for needs. The area grows with the
 * number of offers, so that there are always eight offers per square kilometre on average and about 110 in the middle
 * of a town.
 */
public final class Generator {
    private static final List<String> KINDS = List.of(
            "befriending",
            "items",
            "transport",
            "meals",
            "homework",
            "diy",
            "sport",
            "language-practice",
            "school-run",
            "respite");
    private static final List<String> NEEDED = List.of(
            "transport",
            "befriending",
            "homework",
            "items",
            "school-run",
            "meals",
            "respite",
            "diy",
            "language-practice",
            "sport");
    private static final List<String> AGES = List.of("0-4", "5-10", "11-15", "16-25");
    private static final List<String> LANGUAGES = List.of(
            "en", "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it", "fr", "tr", "so", "fa", "ta", "zh", "lt",
            "sq", "ku", "ti", "am", "yo", "uk");
    private static final int[] CAPACITY = {1, 1, 1, 1, 2, 2, 2, 3, 3, 5};
    private static final double OFFERS_PER_SQUARE_METRE = 8e-6;
    private static final double OFFERS_PER_SQUARE_METRE_IN_TOWN = 110e-6;
    private static final double SQUARE_METRES_PER_TOWN = 200e6;

    private final SplittableRandom random;
    private final Vocabulary words = new Vocabulary();
    private final int side;
    private final List<Town> towns = new ArrayList<>();
    private final double[] offersByTown;
    private final double[] needsByTown;

    private Generator(int offers, long seed) {
        random = new SplittableRandom(seed);
        LANGUAGES.forEach(words::language);
        AGES.forEach(words::age);
        side = (int) Math.max(12_000, Math.sqrt(offers / OFFERS_PER_SQUARE_METRE));
        int count = Math.max(3, (int) Math.round((double) side * side / SQUARE_METRES_PER_TOWN));
        double[] sizes = zipf(count);
        for (int town = 0; town < count; town++) {
            double people = 0.65 * 0.85 * sizes[town] * offers;
            double radius = Math.max(400, Math.sqrt(people / OFFERS_PER_SQUARE_METRE_IN_TOWN / Math.PI));
            towns.add(new Town(
                    "zone-" + (town + 1),
                    random.nextInt(side),
                    random.nextInt(side),
                    radius,
                    random.nextDouble(),
                    1 + (int) ((LANGUAGES.size() - 1) * StrictMath.pow(random.nextDouble(), 1.5))));
        }
        offersByTown = cumulative(sizes);
        double[] asking = new double[count];
        for (int town = 0; town < count; town++) {
            asking[town] = sizes[town] * StrictMath.exp(1.6 * (towns.get(town).poverty() - 0.5));
        }
        needsByTown = cumulative(asking);
    }

    /** An instance of this many offers and needs, deterministic for a seed. */
    public static Instance generate(int offers, int needs, long seed) {
        Generator generator = new Generator(offers, seed);
        double[] given = cumulative(zipf(KINDS.size()));
        List<OfferProfile> made = IntStream.rangeClosed(1, offers)
                .mapToObj(id -> generator.offer(id, KINDS.get(generator.draw(given))))
                .toList();
        KnownOffers known = new KnownOffers(made);
        List<NeedProfile> asked = IntStream.rangeClosed(1, needs)
                .mapToObj(id -> generator.need(id, NEEDED.get(generator.draw(given)), known))
                .toList();
        return new Instance(generator.words, made, asked);
    }

    private OfferProfile offer(long id, String kind) {
        Home place = place(offersByTown);
        double kilometres = 5 * StrictMath.exp(0.6 * gaussian());
        int asked = levelOf(kind);
        return OfferProfile.builder(id, words.kind(kind))
                .at(place.x(), place.y(), (int) (1000 * Math.clamp(kilometres, 1, 25)))
                .checked(asked == 0 ? pick(0, 0, 0, 0, 0, 0, 1, 1, 2, 3) : cleared(asked), OfferProfile.ALWAYS)
                .gender(random.nextInt(100) < 60 ? Gender.F : random.nextInt(40) < 37 ? Gender.M : Gender.X)
                .ages(ages())
                .slots(slots(1 + random.nextInt(6)))
                .languages(languages(place))
                .capacity(CAPACITY[random.nextInt(CAPACITY.length)])
                .build();
    }

    private NeedProfile need(long id, String kind, KnownOffers known) {
        Home place = place(needsByTown);
        int asked = levelOf(kind);
        int gender = random.nextInt(100);
        NeedProfile need = NeedProfile.builder(id, words.kind(kind))
                .at(place.x(), place.y(), words.zone(place.town().zone()))
                .level(random.nextInt(100) < 85 ? asked : Math.max(0, asked - 1))
                .gender(gender < 10 ? GenderRequirement.F : gender < 14 ? GenderRequirement.M : GenderRequirement.ANY)
                .age(random.nextInt(AGES.size()))
                .slots(slots(1 + random.nextInt(5)))
                .languages(
                        random.nextInt(100) < 6 ? language(place) : NeedProfile.NO_LANGUAGE,
                        random.nextInt(100) < 20 ? language(place) : NeedProfile.NO_LANGUAGE)
                .urgency(pick(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3))
                .build();
        return random.nextInt(100) < 4 ? known.someoneNear(need, random) : need;
    }

    private Home place(double[] byTown) {
        Town town = towns.get(draw(byTown));
        if (random.nextInt(100) < 15) {
            int x = random.nextInt(side);
            int y = random.nextInt(side);
            return new Home(nearest(x, y), x, y);
        }
        double distance = town.distance(random);
        double angle = 2 * Math.PI * random.nextDouble();
        int x = Math.clamp((int) (town.x() + distance * StrictMath.cos(angle)), 0, side);
        int y = Math.clamp((int) (town.y() + distance * StrictMath.sin(angle)), 0, side);
        return new Home(town, x, y);
    }

    private Town nearest(int x, int y) {
        Town best = towns.getFirst();
        double least = Double.MAX_VALUE;
        for (Town town : towns) {
            double distance = StrictMath.hypot((double) town.x() - x, (double) town.y() - y);
            if (distance < least) {
                least = distance;
                best = town;
            }
        }
        return best;
    }

    /** No contact requires no check, overnight care the highest level, everything else the barred list. */
    private static int levelOf(String kind) {
        return switch (kind) {
            case "items", "meals", "diy" -> 0;
            case "respite" -> 4;
            default -> 3;
        };
    }

    private int cleared(int asked) {
        return asked == 4 ? pick(4, 4, 4, 4, 4, 4, 3, 3, 3, 2) : pick(3, 3, 3, 3, 3, 3, 3, 4, 2, 2);
    }

    private int ages() {
        int from = random.nextInt(AGES.size());
        int to = from + random.nextInt(AGES.size() - from);
        return (1 << to + 1) - (1 << from);
    }

    /** Evenings and weekends are twice as frequent as other slots. */
    private int slots(int count) {
        int slots = 0;
        while (Integer.bitCount(slots) < count) {
            int slot = random.nextInt(Slots.COUNT);
            if (slot % 3 == 2 || slot >= 15 || random.nextBoolean()) {
                slots |= 1 << slot;
            }
        }
        return slots;
    }

    private Languages languages(Home place) {
        return switch (random.nextInt(20)) {
            case 0 -> Languages.of(language(place));
            case 1, 2, 3, 4 -> Languages.of(0, language(place));
            case 5 -> Languages.of(0, language(place), language(place));
            default -> Languages.of(0);
        };
    }

    private int language(Home place) {
        return random.nextInt(2) == 0 ? place.town().language() : 1 + random.nextInt(LANGUAGES.size() - 1);
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }

    private int draw(double[] cumulative) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }

    /** The Box-Muller transform, with strict arithmetic so that a seed gives the same instance on every machine. */
    private double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private static double[] zipf(int count) {
        return IntStream.rangeClosed(1, count).mapToDouble(rank -> 1.0 / rank).toArray();
    }

    private static double[] cumulative(double[] sizes) {
        double[] sums = sizes.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
