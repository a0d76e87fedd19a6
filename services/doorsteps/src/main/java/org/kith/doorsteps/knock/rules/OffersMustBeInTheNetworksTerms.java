package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.contracts.Shape;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.batch.OfferItem;

/** Slots, languages, ages, gender, distance and capacity can be matched and put into an event. */
final class OffersMustBeInTheNetworksTerms implements KnockRule {
    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(java.util.Locale.getISOLanguages()));
    private static final Predicate<String> SLOTS =
            java.util.regex.Pattern.compile(Shape.SLOTS.pattern().orElseThrow()).asMatchPredicate();

    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        for (int i = 0; i < knock.offers().size(); i++) {
            Optional<Refusal> refusal = broken(knock.offers().get(i), "/offers/" + i);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> broken(OfferItem offer, String at) {
        if (offer.slots() != null && !SLOTS.test(offer.slots())) {
            return refused(
                    "slots", "Slots are 21 characters of 0 and 1, Monday morning to Sunday evening.", at + "/slots");
        }
        if (!all(offer.languages(), LANGUAGES::contains)) {
            return refused(
                    "unknown-language", "Languages are two-letter ISO 639-1 codes, at least one.", at + "/languages");
        }
        if (!all(offer.ages(), age -> AgeBand.find(age).isPresent())) {
            return refused("unknown-age-band", "Ages are 0-4, 5-10, 11-15 or 16-25, at least one.", at + "/ages");
        }
        if (offer.gender() != null && !Shape.GENDER.codes().contains(offer.gender())) {
            return refused("unknown-gender", "Gender is F, M or X.", at + "/gender");
        }
        if (!within(Shape.METRES, offer.radiusMetres())) {
            return refused("range", "The distance is 0 to 100,000 metres.", at + "/radiusMetres");
        }
        if (!within(Shape.CAPACITY, offer.capacity())) {
            return refused("range", "The capacity is 1 to 1,000.", at + "/capacity");
        }
        return Optional.empty();
    }

    /** A list left out gets its default; an empty one would never match and is a mistake. */
    private static boolean all(List<String> values, Predicate<String> known) {
        return values == null
                || !values.isEmpty() && values.stream().allMatch(value -> value != null && known.test(value));
    }

    private static boolean within(Shape shape, Integer value) {
        return value == null || value >= shape.min() && value <= shape.max();
    }

    private static Optional<Refusal> refused(String code, String detail, String pointer) {
        return Optional.of(new Refusal(code, detail, pointer));
    }
}
