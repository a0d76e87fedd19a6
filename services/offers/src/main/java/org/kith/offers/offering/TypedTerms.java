package org.kith.offers.offering;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kith.contracts.Shape;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.kit.problem.FieldErrors;
import org.kith.offers.offer.OfferTerms;

/** TypedTerms as a person typed them, held to what can be matched and published. */
record TypedTerms(
        Integer radiusMetres,
        String slots,
        List<String> languages,
        List<String> ages,
        String gender,
        Integer capacity,
        Boolean regular) {
    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    private static final Predicate<String> SLOTS =
            Pattern.compile(Shape.SLOTS.pattern().orElseThrow()).asMatchPredicate();

    /** What keeps an offer easy to match when nothing was given. */
    private static final OfferTerms DEFAULTS = new OfferTerms(
            3_000,
            "1".repeat(21),
            List.of("en"),
            Arrays.stream(AgeBand.values()).map(AgeBand::code).toList(),
            "X",
            1,
            true);

    static TypedTerms of(NewOffer offer) {
        return new TypedTerms(
                offer.radiusMetres(),
                offer.slots(),
                offer.languages(),
                offer.ages(),
                offer.gender(),
                offer.capacity(),
                offer.regular());
    }

    static TypedTerms of(AmendOffer offer) {
        return new TypedTerms(
                offer.radiusMetres(),
                offer.slots(),
                offer.languages(),
                offer.ages(),
                offer.gender(),
                offer.capacity(),
                offer.regular());
    }

    TypedTerms check(FieldErrors errors) {
        errors.require(
                        within(Shape.METRES, radiusMetres),
                        "/radiusMetres",
                        "range",
                        "The distance is 0 to 100,000 metres.")
                .require(
                        slots == null || SLOTS.test(slots),
                        "/slots",
                        "format",
                        "Slots are 21 characters of 0 and 1, Monday morning to Sunday evening.")
                .require(
                        all(languages, LANGUAGES::contains),
                        "/languages",
                        "unknown-code",
                        "Languages are two-letter ISO 639-1 codes, at least one.")
                .require(
                        all(ages, age -> AgeBand.find(age).isPresent()),
                        "/ages",
                        "unknown-code",
                        "Ages are 0-4, 5-10, 11-15 or 16-25, at least one.")
                .require(
                        gender == null || Shape.GENDER.codes().contains(gender),
                        "/gender",
                        "unknown-code",
                        "Gender is F, M or X.")
                .require(within(Shape.CAPACITY, capacity), "/capacity", "range", "An offer has 1 to 1,000 spaces.");
        return this;
    }

    OfferTerms orDefaults() {
        return over(DEFAULTS);
    }

    OfferTerms over(OfferTerms present) {
        return new OfferTerms(
                requireNonNullElse(radiusMetres, present.radiusMetres()),
                requireNonNullElse(slots, present.slots()),
                requireNonNullElse(languages, present.languages()).stream()
                        .distinct()
                        .toList(),
                requireNonNullElse(ages, present.ages()).stream().distinct().toList(),
                requireNonNullElse(gender, present.gender()),
                requireNonNullElse(capacity, present.capacity()),
                requireNonNullElse(regular, present.regular()));
    }

    /** A list left out stays; an empty one would never match and is a mistake. */
    private static boolean all(List<String> values, Predicate<String> known) {
        return values == null
                || !values.isEmpty() && values.stream().allMatch(value -> value != null && known.test(value));
    }

    private static boolean within(Shape shape, Integer value) {
        return value == null || value >= shape.min() && value <= shape.max();
    }
}
