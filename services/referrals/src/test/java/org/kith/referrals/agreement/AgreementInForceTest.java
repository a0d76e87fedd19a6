package org.kith.referrals.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.agreement.AgreementInForce.Standing;

class AgreementInForceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final UUID TAM = new UUID(0, 1);
    private static final UUID ADA = new UUID(0, 2);

    private int recorded;

    private Word said(UUID child, Answer answer, String saidBy, LocalDate on) {
        Instant at = MONDAY.plusDays(10).atStartOfDay(UkCalendar.ZONE).toInstant();
        return new Word(child, Purpose.MATCH, answer, saidBy, on, at.plusSeconds(recorded++));
    }

    private Word yes(String saidBy, int day) {
        return said(null, Answer.GIVEN, saidBy, MONDAY.plusDays(day));
    }

    private Word no(String saidBy, int day) {
        return said(null, Answer.REFUSED, saidBy, MONDAY.plusDays(day));
    }

    private Word stop(String saidBy, int day) {
        return said(null, Answer.WITHDRAWN, saidBy, MONDAY.plusDays(day));
    }

    /** However the words are stored, the answer is the same. */
    private static Standing of(Word... words) {
        List<Word> list = new ArrayList<>(List.of(words));
        Standing first = new AgreementInForce(list).of(TAM, Purpose.MATCH);
        Random random = new Random(4711);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(list, random);
            assertThat(new AgreementInForce(list).of(TAM, Purpose.MATCH)).isEqualTo(first);
        }
        return first;
    }

    @Test
    void nobodyWasAsked() {
        assertThat(of()).isEqualTo(Standing.NOT_ASKED);
        assertThat(new AgreementInForce(List.of(yes("mother", 0))).of(TAM, Purpose.SHARE))
                .isEqualTo(Standing.NOT_ASKED);
    }

    @Test
    void theLastWordOfOnePersonCounts() {
        assertThat(of(yes("mother", 0))).isEqualTo(Standing.GIVEN);
        assertThat(of(yes("mother", 0), no("mother", 1))).isEqualTo(Standing.REFUSED);
        assertThat(of(no("mother", 0), yes("mother", 1))).isEqualTo(Standing.GIVEN);
        assertThat(of(yes("mother", 0), stop("mother", 1))).isEqualTo(Standing.WITHDRAWN);
        assertThat(of(yes("mother", 0), stop("mother", 1), yes("mother", 2))).isEqualTo(Standing.GIVEN);
    }

    @Test
    void theDayOnWhichItWasSaidCountsAndNotTheOneOnWhichItWasRecorded() {
        assertThat(of(no("mother", 5), yes("mother", 1))).isEqualTo(Standing.REFUSED);
        assertThat(of(stop(null, 5), yes("mother", 4))).isEqualTo(Standing.WITHDRAWN);
        assertThat(of(stop(null, 5), yes("mother", 5))).isEqualTo(Standing.GIVEN);
        assertThat(of(yes("mother", 5), stop(null, 5))).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void twoWhoDisagreeMeanNo() {
        assertThat(of(yes("mother", 0), no("father", 0))).isEqualTo(Standing.DISAGREED);
        assertThat(of(no("father", 0), yes("mother", 9))).isEqualTo(Standing.DISAGREED);
        assertThat(of(yes("mother", 0), stop("father", 1))).isEqualTo(Standing.DISAGREED);
        assertThat(of(stop("father", 1), yes("mother", 2))).isEqualTo(Standing.DISAGREED);
        assertThat(of(no("father", 0), yes("mother", 1), yes("father", 2))).isEqualTo(Standing.GIVEN);
        assertThat(of(no("father", 0), no("mother", 1))).isEqualTo(Standing.REFUSED);
    }

    @Test
    void aWithdrawalHoldsUntilANewerYesOfSomebodyEntitled() {
        assertThat(of(yes("mother", 0), stop(null, 1))).isEqualTo(Standing.WITHDRAWN);
        assertThat(of(yes("mother", 0), yes("father", 0), stop(null, 1))).isEqualTo(Standing.WITHDRAWN);
        assertThat(of(yes("mother", 0), stop(null, 1), yes("father", 2))).isEqualTo(Standing.GIVEN);
        assertThat(of(yes("mother", 0), stop(null, 1), yes("mother", 2), stop(null, 3)))
                .isEqualTo(Standing.WITHDRAWN);
        // A no of before is still a no.
        assertThat(of(no("father", 0), stop(null, 1), yes("mother", 2))).isEqualTo(Standing.DISAGREED);
    }

    @Test
    void whatNobodyAgreedToIsNotWithdrawnButRefused() {
        assertThat(of(stop(null, 1))).isEqualTo(Standing.REFUSED);
        assertThat(of(stop("mother", 1))).isEqualTo(Standing.REFUSED);
        assertThat(of(no("father", 0), stop(null, 1))).isEqualTo(Standing.REFUSED);
    }

    @Test
    void aWordAboutOneChildIsAboutNoOther() {
        AgreementInForce agreement = new AgreementInForce(
                List.of(yes("mother", 0), said(ADA, Answer.REFUSED, "child:ada", MONDAY.plusDays(1))));
        assertThat(agreement.holds(TAM, Purpose.MATCH)).isTrue();
        assertThat(agreement.holds(ADA, Purpose.MATCH)).isFalse();
        assertThat(agreement.holdsForAll(List.of(TAM, ADA), Purpose.MATCH)).isFalse();
        assertThat(agreement.holds(null, Purpose.MATCH)).isTrue();
        AgreementInForce ofTam = new AgreementInForce(List.of(said(TAM, Answer.GIVEN, "mother", MONDAY)));
        assertThat(ofTam.holds(TAM, Purpose.MATCH)).isTrue();
        assertThat(ofTam.holds(ADA, Purpose.MATCH)).isFalse();
        assertThat(ofTam.holds(null, Purpose.MATCH)).isFalse();
    }

    @Test
    void theSamePersonIsKnownHoweverTheNameIsWritten() {
        assertThat(AgreementAct.saidBy(WhoAgreed.PARENT, " Amina  WARSAME ", TAM))
                .isEqualTo(AgreementAct.saidBy(WhoAgreed.PARENT, "amina warsame", null));
        assertThat(AgreementAct.saidBy(WhoAgreed.PARENT, "Zo\u00E9 O'Brien", null))
                .isEqualTo(AgreementAct.saidBy(WhoAgreed.PARENT, "Zoe\u0301\u00A0O\u2019BRIEN", null))
                .isNotEqualTo(AgreementAct.saidBy(WhoAgreed.PARENT, "Zoe Brien", null))
                .isNotEqualTo(AgreementAct.saidBy(WhoAgreed.COUNCIL, "Zoe O'Brien", null));
        assertThat(AgreementAct.saidBy(WhoAgreed.PARENT, "?", null))
                .isNotEqualTo(AgreementAct.saidBy(WhoAgreed.PARENT, "-", null));
        assertThat(AgreementAct.saidBy(WhoAgreed.YOUNG_PERSON, "Ada", ADA))
                .isEqualTo(AgreementAct.saidBy(WhoAgreed.ABLE_CHILD, "Ada W", ADA))
                .isNotEqualTo(AgreementAct.saidBy(WhoAgreed.YOUNG_PERSON, "Tam", TAM));
        assertThat(AgreementAct.saidBy(null, null, null)).isNull();
    }
}
