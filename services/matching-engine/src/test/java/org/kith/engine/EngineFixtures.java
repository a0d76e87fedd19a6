package org.kith.engine;

import java.util.SplittableRandom;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.engine.model.ChildContact;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Risk;
import org.kith.engine.model.Slots;

/** Seeded random offers and needs that use every attribute, small enough that rules bind and scores tie. */
public final class EngineFixtures {
    private static final int LANGUAGES = 40; // more than the index has signature bits

    private final SplittableRandom random;
    private final int kinds;
    private final int side;
    private final long ids;

    /** Fixtures of this many kinds in a square of this many metres, with offer ids below a bound. */
    public EngineFixtures(long seed, int kinds, int side, long ids) {
        this.random = new SplittableRandom(seed);
        this.kinds = kinds;
        this.side = side;
        this.ids = ids;
    }

    /** A number from 0 to one below this. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A random id below the bound. */
    public long id() {
        return random.nextLong(ids);
    }

    public OfferProfile offer(long id, int mostCapacity) {
        return OfferProfile.builder(id, random.nextInt(kinds))
                .at(coordinate(), coordinate(), radius())
                .checked(random.nextInt(5), random.nextInt(4) == 0 ? 20_000 + random.nextInt(100) : OfferProfile.ALWAYS)
                .gender(Gender.values()[random.nextInt(3)])
                .ages(1 + random.nextInt(15))
                .slots(slots(5))
                .languages(languages())
                .capacity(random.nextInt(mostCapacity + 1))
                .build();
    }

    public NeedProfile need(long id) {
        return NeedProfile.builder(id, random.nextInt(kinds))
                .at(coordinate(), coordinate(), random.nextInt(5))
                .level(random.nextInt(5) == 0 ? 3 : random.nextInt(2))
                .contact(random.nextInt(4) == 0 ? ChildContact.of(Closeness.SUPERVISED, true) : ChildContact.NOT_STATED)
                .day(20_650 + random.nextInt(100) - 50 * random.nextInt(14))
                .gender(random.nextInt(6) == 0 ? GenderRequirement.values()[random.nextInt(3)] : GenderRequirement.ANY)
                .age(random.nextInt(5) - 1)
                .slots(slots(4))
                .languages(
                        random.nextInt(8) == 0 ? language() : NeedProfile.NO_LANGUAGE,
                        random.nextInt(3) == 0 ? language() : NeedProfile.NO_LANGUAGE)
                .knownOffer(random.nextInt(4) == 0 ? id() : NeedProfile.NO_OFFER)
                .urgency(random.nextInt(4))
                .risk(random.nextInt(50) == 0 ? Risk.HIGH : Risk.MEDIUM)
                .consented(random.nextInt(50) != 0)
                .declinedOffers(random.nextInt(4) == 0 ? IdSet.of(id(), id(), id()) : IdSet.NONE)
                .conflicts(random.nextInt(10) == 0 ? IdSet.of(id()) : IdSet.NONE)
                .build();
    }

    private int coordinate() {
        return random.nextInt(-side / 2, side / 2);
    }

    private int radius() {
        return (int) (500 * Math.pow(80, random.nextDouble())); // 500 m to 40 km
    }

    private int slots(int most) {
        int slots = 0;
        for (int i = random.nextInt(most + 1); i >= 0; i--) {
            slots |= 1 << random.nextInt(Slots.COUNT);
        }
        return slots;
    }

    private Languages languages() {
        return switch (random.nextInt(4)) {
            case 0 -> Languages.of(0, language());
            case 1 -> Languages.of(language(), language());
            default -> Languages.of(0);
        };
    }

    private int language() {
        return random.nextInt(LANGUAGES);
    }
}
