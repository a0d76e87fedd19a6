package org.kith.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.RiskBand;

/**
 * What may stand in a field of an event. A closed set of codes is part of a type's frozen meaning. An open set may get
 * new codes without a new type: a reader takes any code of the right form, a writer only those known today.
 */
public enum Shape {
    /** Code of a zone: words joined by hyphens, or an official code. A postcode does not fit. */
    ZONE(pattern("^([a-z]+[0-9]{0,3}(-([a-z]+[0-9]{0,3}|[0-9]{1,3}))*|[A-Z]{1,4}-?[0-9]{1,12})$", 40)),
    /** Code of a statistical area: capitals and digits as in E01001900. A postcode does not fit. */
    AREA(pattern("^[A-Z]{1,4}-?[0-9]{1,12}$", 17)),
    /** 21 weekly slots as 0 and 1. */
    SLOTS(pattern("^[01]{21}$", 21)),
    /** ISO 639-1 code. */
    LANGUAGE(pattern("^[a-z]{2}$", 2)),
    /** Referral source of the Children in Need census, 1A to 10. */
    CENSUS_SOURCE(pattern("^([1-9][A-F]?|10)$", 2)),
    /** Code of a reason; the service that gives it owns the list. */
    REASON(pattern(Form.CODE, Form.CODE_LENGTH)),
    /** Code of a {@link org.kith.contracts.vocabulary.Kind}; new kinds may come. */
    KIND(open(codes(Kind.values(), Kind::code))),
    /** Code of an {@link org.kith.contracts.vocabulary.OrganisationKind}; new ones may come. */
    ORGANISATION_KIND(open(codes(OrganisationKind.values(), OrganisationKind::code))),
    /** Who said no to a proposed pair; others may come. */
    DECLINER(open(List.of("family", "volunteer", "practitioner", "coordinator"))),
    /** Who was in contact with a family; others may come. */
    CONTACT_MAKER(open(List.of("volunteer", "lead", "practitioner"))),
    /** How a contact was made; other ways may come. */
    CONTACT_WAY(open(List.of("visit", "call", "message", "meeting"))),
    /** Where a concern came from; other ways may come. */
    CONCERN_SOURCE(open(List.of("knock", "referral", "direct"))),
    /** What a family may agree to; other purposes may come. */
    AGREEMENT_PURPOSE(open(List.of("refer", "share", "match", "tell-volunteer", "feedback"))),
    /** Whether a volunteer may be near families. */
    STANDING(closed(List.of("clear", "under-review", "not-suitable"))),
    /** Name of a system's client at the issuer of tokens. */
    CLIENT(pattern(Form.CODE, Form.CODE_LENGTH)),
    /** Count of the times a referral was opened, the first is 1. */
    EPISODE(range(1, 1_000)),
    /** What a volunteer still needs for an offer to open; others may come. */
    MISSING_CHECK(open(List.of(
            "check-missing",
            "barred-list-missing",
            "check-expired",
            "overnight-assessment-missing",
            "overnight-assessment-expired",
            "references-missing",
            "training-missing",
            "training-expired",
            "confirmation-missing",
            "under-review",
            "not-suitable"))),
    /** Code of a {@link org.kith.contracts.vocabulary.KnockOutcome}. */
    KNOCK_OUTCOME(closed(codes(KnockOutcome.values(), KnockOutcome::code))),
    /** Code of a {@link org.kith.contracts.vocabulary.Decision}. */
    DECISION(closed(codes(Decision.values(), Decision::code))),
    /** Code of a {@link org.kith.contracts.vocabulary.Closure}. */
    CLOSURE(closed(codes(Closure.values(), Closure::code))),
    /** Code of a {@link org.kith.contracts.vocabulary.RiskBand}. */
    RISK_BAND(closed(codes(RiskBand.values(), RiskBand::code))),
    /** Risk band a volunteer may meet: high never reaches matching. */
    MATCHABLE_RISK_BAND(closed(List.of(RiskBand.LOW.code(), RiskBand.MEDIUM.code()))),
    /** Code of an {@link org.kith.contracts.vocabulary.AgeBand}. */
    AGE_BAND(closed(codes(AgeBand.values(), AgeBand::code))),
    /** Gender of a volunteer: F, M, or X for another or not said. */
    GENDER(closed(List.of("F", "M", "X"))),
    /** Gender a need asks for. */
    GENDER_ASKED(closed(List.of("F", "M"))),
    /** What came of a need. */
    NEED_OUTCOME(closed(List.of("met", "not-met"))),
    /** Check level: 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed. */
    LEVEL(range(0, 4)),
    /** Urgency of a need, 3 the most urgent. */
    URGENCY(range(0, 3)),
    /** How many there are. */
    COUNT(range(0, 10_000)),
    /** How many there are, at least one. */
    SOME(range(1, 10_000)),
    /** Distance in metres. */
    METRES(range(0, 100_000)),
    /** Time spent, at most a day, in minutes. */
    MINUTES(range(0, 1_440)),
    /** Money in pence. */
    PENCE(range(1, 10_000_000)),
    /** Needs an offer can serve at once. */
    CAPACITY(range(1, 1_000)),
    /** Spaces of an offer that are free. */
    SPACES_LEFT(range(0, 1_000));

    private final Form form;

    Shape(Form form) {
        this.form = form;
    }

    /** Regular expression a text must match; empty for a number or a closed set. */
    public Optional<String> pattern() {
        return Optional.ofNullable(form.pattern);
    }

    /** Most characters a text may have; empty for a number or a closed set. */
    public OptionalInt maxLength() {
        return form.pattern == null ? OptionalInt.empty() : OptionalInt.of(form.maxLength);
    }

    /** Codes known today; empty when no list is kept here. */
    public List<String> codes() {
        return form.codes;
    }

    /** Whether {@link #codes()} can never grow within a type. */
    public boolean closed() {
        return form.pattern == null && !form.codes.isEmpty();
    }

    /** Whether it is a whole number from {@link #min()} to {@link #max()}. */
    public boolean number() {
        return form.pattern == null && form.codes.isEmpty();
    }

    /** Smallest number that may stand there. */
    public int min() {
        return form.min;
    }

    /** Largest number that may stand there. */
    public int max() {
        return form.max;
    }

    private static Form pattern(String pattern, int maxLength) {
        return new Form(pattern, maxLength, List.of(), 0, 0);
    }

    private static Form open(List<String> known) {
        return new Form(Form.CODE, Form.CODE_LENGTH, known, 0, 0);
    }

    private static Form closed(List<String> all) {
        return new Form(null, 0, all, 0, 0);
    }

    private static Form range(int min, int max) {
        return new Form(null, 0, List.of(), min, max);
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private record Form(String pattern, int maxLength, List<String> codes, int min, int max) {
        static final String CODE = "^[a-z]+(-([a-z]+|[0-9]{1,3}))*$";
        static final int CODE_LENGTH = 40;
    }
}
