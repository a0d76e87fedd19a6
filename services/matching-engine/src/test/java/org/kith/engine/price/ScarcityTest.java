package org.kith.engine.price;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

class ScarcityTest {
    private static final int MONDAY = Slots.parse("100000000000000000000");
    private static final int SUNDAY = Slots.parse("000000000000000000001");

    private final Vocabulary vocabulary = new Vocabulary();
    private final OfferIndex index = new OfferIndex(new Scoring(Weights.STANDARD), vocabulary);

    @BeforeEach
    void peopleNear() {
        index.add(near(1).checked(3, OfferProfile.ALWAYS).slots(SUNDAY).build());
        index.add(near(2).checked(3, OfferProfile.ALWAYS).slots(MONDAY).build());
        index.add(near(3).slots(SUNDAY).build());
        index.add(near(4).slots(MONDAY).gender(Gender.M).build());
        index.add(near(5).checked(3, OfferProfile.ALWAYS)
                .slots(SUNDAY)
                .at(0, 0, 10)
                .build());
        index.add(near(6).checked(3, OfferProfile.ALWAYS)
                .slots(SUNDAY)
                .capacity(0)
                .build());
    }

    @Test
    void saysTheFewestThingsThatSetAnOfferApart() {
        Scarcity sunday = scarcity(NeedProfile.builder(1, 0).level(3).slots(SUNDAY));
        assertThat(sunday.reason(1))
                .hasValue("The only one of 4 near who holds an enhanced check with the children's barred list"
                        + " and is free on Sunday evening.");
        Scarcity man = scarcity(NeedProfile.builder(1, 0).slots(MONDAY).gender(GenderRequirement.M));
        assertThat(man.reason(4)).hasValue("The only one of 4 near who is a man.");
        Scarcity anyDay = scarcity(NeedProfile.builder(1, 0).slots(SUNDAY | MONDAY));
        assertThat(anyDay.reason(3)).hasValue("One of 2 among 4 near who is free on Sunday evening.");
    }

    @Test
    void saysNothingOfWhatManyCanDoOrOfOneWhoIsNotNear() {
        Scarcity anything = scarcity(NeedProfile.builder(1, 0).slots(SUNDAY));
        assertThat(anything.reason(5)).as("too far").isEmpty();
        assertThat(anything.reason(6)).as("has no space left").isEmpty();
        assertThat(anything.reason(7)).as("is nobody").isEmpty();
        index.add(near(8).slots(SUNDAY).build());
        assertThat(scarcity(NeedProfile.builder(1, 0).slots(SUNDAY)).reason(1))
                .as("three of five")
                .isEmpty();
        index.add(near(9).slots(SUNDAY).build());
        assertThat(scarcity(NeedProfile.builder(1, 0).slots(SUNDAY)).reason(1))
                .as("four of six")
                .isEmpty();
        assertThat(scarcity(NeedProfile.builder(1, 0).slots(0)).reason(1))
                .as("asks for nothing")
                .isEmpty();
    }

    private static OfferProfile.Builder near(long id) {
        return OfferProfile.builder(id, 0).at(0, 0, 5000);
    }

    private Scarcity scarcity(NeedProfile.Builder need) {
        return Scarcity.of(need.at(1000, 0, 0).build(), index, vocabulary);
    }
}
