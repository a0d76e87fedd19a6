package org.kith.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.engine.index.Explanation;
import org.kith.engine.model.ChildContact;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Risk;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Rules;
import org.kith.engine.rule.Verdict;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

class RulesTest {
    private static final int DAY = (int) LocalDate.of(2026, 9, 14).toEpochDay();
    private final Vocabulary vocabulary = new Vocabulary();
    private final int homework = vocabulary.kind("homework");
    private final int urdu = vocabulary.language("ur");
    private final int primary = vocabulary.age("5-10");
    private final Scoring scoring = new Scoring(Weights.STANDARD);

    @Test
    void aPairThatKeepsEveryRuleIsFeasibleAndEveryRuleSaysWhy() {
        Explanation why = explain(need -> need, offer -> offer);
        assertThat(why.feasible()).isTrue();
        assertThat(why.verdicts()).hasSize(Rules.all().size()).allSatisfy(verdict -> {
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.reason()).isNotBlank();
        });
        assertThat(why.score().points()).isEqualTo(4000 - 160 + 500 + 1500 + 1000);
    }

    @Test
    void eachRuleForbidsAloneAndInWords() {
        assertForbids(
                need -> need, offer -> offer.checked(2, OfferProfile.ALWAYS), "check the need asks for", "barred list");
        assertForbids(need -> need, offer -> offer.checked(3, DAY - 1), "count on the day", "lapsed after 2026-09-13");
        assertForbids(need -> need, offer -> offer.slots(1 << 20), "share a slot", "never free");
        assertForbids(
                need -> need.languages(vocabulary.language("so"), urdu),
                offer -> offer,
                "language the need requires",
                "Somali");
        assertForbids(
                need -> need.gender(GenderRequirement.F),
                offer -> offer.gender(Gender.X),
                "gender",
                "asks for a woman");
        assertForbids(need -> need.age(vocabulary.age("0-4")), offer -> offer, "age", "0-4");
        assertForbids(need -> need, offer -> offer.at(0, 0, 999), "radius", "1.0 km");
        assertForbids(need -> need, offer -> offer.capacity(0), "space left", "no space");
        assertForbids(need -> need.risk(Risk.HIGH), offer -> offer, "Risk must be low or medium", "high risk");
        assertForbids(need -> need.consented(false), offer -> offer, "agree to be matched", "has not agreed");
        assertForbids(need -> need.declinedOffers(IdSet.of(7)), offer -> offer, "declined before", "not to be matched");
        assertForbids(need -> need.conflicts(IdSet.of(7)), offer -> offer, "conflict", "conflict");
    }

    @Test
    void aVolunteerWithoutACheckIsNotSaidToHaveALapsedOne() {
        assertThat(explain(need -> need, offer -> offer.checked(0, DAY - 1)).brokenRules())
                .extracting(Verdict::reason)
                .contains("There is no check that could count.");
    }

    @Test
    void aNeedOfAnotherKindIsForbidden() {
        NeedProfile need = need(homework).build();
        OfferProfile offer = offer(vocabulary.kind("meals")).build();
        Explanation why = Explanation.of(need, offer, scoring, vocabulary);
        assertThat(why.brokenRules())
                .singleElement()
                .extracting(Verdict::reason)
                .isEqualTo("The need asks for homework, the offer is meals.");
    }

    @Test
    void theRadiusIsExactToTheMetre() {
        assertThat(explain(need -> need.at(3000, 4000, 0), offer -> offer.at(0, 0, 5000))
                        .feasible())
                .isTrue();
        assertThat(explain(need -> need.at(3000, 4001, 0), offer -> offer.at(0, 0, 5000))
                        .feasible())
                .isFalse();
    }

    @Test
    void aSupervisedVolunteerNeedsTheBarredListFromSeptember2026() {
        ChildContact supervised = ChildContact.of(Closeness.SUPERVISED, true);
        UnaryOperator<OfferProfile.Builder> enhanced = offer -> offer.checked(2, OfferProfile.ALWAYS);
        int last = (int) LocalDate.of(2026, 8, 31).toEpochDay();
        Explanation before = explain(need -> need.level(0).contact(supervised).day(last), enhanced);
        Explanation after = explain(need -> need.level(0).contact(supervised).day(last + 1), enhanced);
        assertThat(before.feasible()).isTrue();
        assertThat(after.feasible()).isFalse();
        assertThat(after.brokenRules())
                .singleElement()
                .extracting(verdict -> verdict.basis().orElseThrow().citation())
                .asString()
                .contains("Crime and Policing Act 2026");
        assertThat(before.verdicts().get(1).basis().orElseThrow().until()).contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void everySortOfContactHasItsStandardOnEveryDay() {
        for (Closeness closeness :
                List.of(Closeness.NO_CONTACT, Closeness.SUPERVISED, Closeness.UNSUPERVISED, Closeness.OVERNIGHT)) {
            for (boolean regular : new boolean[] {true, false}) {
                for (int day = DAY - 40; day < DAY + 40; day++) {
                    NeedProfile need = need(homework)
                            .contact(ChildContact.of(closeness, regular))
                            .day(day)
                            .build();
                    Verdict verdict =
                            Rules.all().get(1).verdict(need, offer(homework).build(), vocabulary);
                    assertThat(verdict.basis())
                            .as("%s %s %s", closeness, regular, day)
                            .isPresent();
                }
            }
        }
    }

    private void assertForbids(
            UnaryOperator<NeedProfile.Builder> asks,
            UnaryOperator<OfferProfile.Builder> gives,
            String rule,
            String reason) {
        assertThat(explain(asks, gives).brokenRules()).singleElement().satisfies(verdict -> {
            assertThat(verdict.rule()).contains(rule);
            assertThat(verdict.reason()).contains(reason);
        });
    }

    private Explanation explain(UnaryOperator<NeedProfile.Builder> asks, UnaryOperator<OfferProfile.Builder> gives) {
        NeedProfile need = asks.apply(need(homework)).build();
        OfferProfile offer = gives.apply(offer(homework)).build();
        Explanation why = Explanation.of(need, offer, scoring, vocabulary);
        assertThat(Rules.allHold(need, offer)).isEqualTo(why.feasible());
        return why;
    }

    private NeedProfile.Builder need(int kind) {
        return NeedProfile.builder(1, kind)
                .at(1000, 0, 0)
                .level(3)
                .day(DAY)
                .age(primary)
                .slots(0b110)
                .languages(urdu, urdu);
    }

    private OfferProfile.Builder offer(int kind) {
        return OfferProfile.builder(7, kind)
                .at(0, 0, 5000)
                .checked(3, DAY)
                .gender(Gender.F)
                .ages(1 << primary)
                .slots(0b010)
                .languages(vocabulary.languages(List.of("en", "ur")));
    }
}
