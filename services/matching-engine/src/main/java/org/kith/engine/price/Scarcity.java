package org.kith.engine.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.GenderAsked;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.CheckStandards;

/**
 * What an offer can do for a need that few others near can: the reason for a price in words. Near are all offers of the need's
 * kind that reach the family and have a place left, whatever else they keep or break.
 */
public final class Scarcity {
    /** Shared by more than this many, nothing is scarce. */
    private static final int FEW = 3;

    private final Need need;
    private final List<Offer> near;
    private final Vocabulary words;

    private Scarcity(Need need, List<Offer> near, Vocabulary words) {
        this.need = need;
        this.near = near;
        this.words = words;
    }

    /** Looks once at everybody near. */
    public static Scarcity of(Need need, OfferIndex offers, Vocabulary words) {
        List<Offer> near =
                offers.near(need).stream().filter(offer -> offer.capacity() > 0).toList();
        return new Scarcity(need, near, words);
    }

    /**
     * What sets this offer apart, as in "The only one of 14 near who is free on Sunday evening."; empty if it is not near, or if
     * more than three or more than half of all near can do the same.
     */
    public Optional<String> reason(long offer) {
        Optional<Offer> one = near.stream().filter(other -> other.id() == offer).findFirst();
        if (one.isEmpty()) {
            return Optional.empty();
        }
        List<Trait> traits = traits(one.get());
        int all = (1 << traits.size()) - 1;
        // How many near have each set of the traits: one look, however many sets are asked about.
        int[] having = new int[all + 1];
        for (Offer other : near) {
            int has = 0;
            for (int i = 0; i < traits.size(); i++) {
                has |= traits.get(i).has().test(other) ? 1 << i : 0;
            }
            having[has]++;
        }
        int alike = having[all];
        if (alike > FEW || 2 * alike > near.size()) {
            return Optional.empty();
        }
        int set = fewest(having, alike);
        String does = traits.stream()
                .filter(trait -> (set >> traits.indexOf(trait) & 1) == 1)
                .map(Trait::says)
                .collect(Collectors.joining(" and "));
        String who = alike == 1 ? "The only one of " : "One of " + alike + " among ";
        return Optional.of(who + near.size() + " near who " + does + ".");
    }

    /** The smallest set of traits that as few have as have all; of several the one that comes first. */
    private static int fewest(int[] having, int alike) {
        int best = having.length - 1;
        for (int set = having.length - 1; set >= 0; set--) {
            int count = 0;
            for (int has = 0; has < having.length; has++) {
                count += (has & set) == set ? having[has] : 0;
            }
            if (count == alike && Integer.bitCount(set) <= Integer.bitCount(best)) {
                best = set;
            }
        }
        return best;
    }

    private record Trait(String says, Predicate<Offer> has) {}

    /** What the need asks for and the offer has. */
    private List<Trait> traits(Offer offer) {
        List<Trait> traits = new ArrayList<>();
        int level = CheckStandards.levelAsked(need);
        if (level > 0) {
            traits.add(new Trait(
                    "holds " + CheckStandards.name(level),
                    other -> other.level() >= level && other.checkedUntil() >= need.day()));
        }
        int shared = need.slots() & offer.slots();
        if (shared != 0) {
            traits.add(new Trait(
                    "is free on " + String.join(" or ", Slots.names(shared)), other -> (other.slots() & shared) != 0));
        }
        if (need.languageRequired() != Need.NO_LANGUAGE) {
            traits.add(new Trait("speaks " + words.languageName(need.languageRequired()), other -> other.languages()
                    .contains(need.languageRequired())));
        }
        if (need.gender() != GenderAsked.ANY) {
            traits.add(new Trait("is a " + (need.gender() == GenderAsked.F ? "woman" : "man"), other -> need.gender()
                    .accepts(other.gender())));
        }
        if (need.age() != Need.NO_AGE) {
            traits.add(new Trait(
                    "takes children aged " + words.ageWord(need.age()),
                    other -> (other.ages() >> need.age() & 1) == 1));
        }
        traits.removeIf(trait -> !trait.has().test(offer));
        return traits;
    }
}
