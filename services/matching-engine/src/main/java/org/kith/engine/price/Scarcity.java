package org.kith.engine.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.RequiredCheck;

/**
 * What an offer can do for a need that few other offers can: a price put into words. Candidates are all offers of the
 * need's kind that reach the family and have a space left, whichever other rules they break.
 */
public final class Scarcity {
    /** Nothing shared by more offers than this is scarce. */
    private static final int FEW = 3;

    private final NeedProfile need;
    private final List<OfferProfile> near;
    private final Vocabulary vocabulary;

    private Scarcity(NeedProfile need, List<OfferProfile> near, Vocabulary vocabulary) {
        this.need = need;
        this.near = near;
        this.vocabulary = vocabulary;
    }

    /** Collects the candidates. */
    public static Scarcity of(NeedProfile need, OfferIndex offers, Vocabulary vocabulary) {
        List<OfferProfile> near = offers.reaching(need).stream()
                .filter(offer -> offer.capacity() > 0)
                .toList();
        return new Scarcity(need, near, vocabulary);
    }

    /**
     * What distinguishes this offer, such as "The only one of 14 near who is free on Sunday evening."; empty if it is
     * not a candidate, or if more than three or more than half of all candidates can do the same.
     */
    public Optional<String> reason(long offer) {
        Optional<OfferProfile> one =
                near.stream().filter(other -> other.id() == offer).findFirst();
        if (one.isEmpty()) {
            return Optional.empty();
        }
        List<Trait> traits = traits(one.get());
        int all = (1 << traits.size()) - 1;
        // Number of candidates by the exact set of traits they have, counted once for all subsets asked about.
        int[] having = new int[all + 1];
        for (OfferProfile other : near) {
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

    /** The smallest set of traits that no more candidates share than share all of them; ties by the first. */
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

    private record Trait(String says, Predicate<OfferProfile> has) {}

    /** The requirements of the need that the offer meets. */
    private List<Trait> traits(OfferProfile offer) {
        List<Trait> traits = new ArrayList<>();
        int level = RequiredCheck.requiredLevel(need);
        if (level > 0) {
            traits.add(new Trait(
                    "holds " + RequiredCheck.name(level),
                    other -> other.level() >= level && other.checkedUntil() >= need.day()));
        }
        int shared = need.slots() & offer.slots();
        if (shared != 0) {
            traits.add(new Trait(
                    "is free on " + String.join(" or ", Slots.names(shared)), other -> (other.slots() & shared) != 0));
        }
        if (need.languageRequired() != NeedProfile.NO_LANGUAGE) {
            traits.add(
                    new Trait("speaks " + vocabulary.languageName(need.languageRequired()), other -> other.languages()
                            .contains(need.languageRequired())));
        }
        if (need.gender() != GenderRequirement.ANY) {
            traits.add(
                    new Trait("is a " + (need.gender() == GenderRequirement.F ? "woman" : "man"), other -> need.gender()
                            .accepts(other.gender())));
        }
        if (need.age() != NeedProfile.NO_AGE) {
            traits.add(new Trait(
                    "takes children aged " + vocabulary.ageWord(need.age()),
                    other -> (other.ages() >> need.age() & 1) == 1));
        }
        traits.removeIf(trait -> !trait.has().test(offer));
        return traits;
    }
}
