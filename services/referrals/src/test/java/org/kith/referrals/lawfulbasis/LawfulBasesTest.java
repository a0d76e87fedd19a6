package org.kith.referrals.lawfulbasis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.referrals.model.LawfulBasis;

class LawfulBasesTest {
    private final LawfulBases bases = new LawfulBases(new ObjectMapper());

    @Test
    void everyBasisHasAConditionACitationAndKnownKinds() {
        assertThat(bases.rules()).extracting(LawfulBasisRule::basis).containsExactlyInAnyOrder(LawfulBasis.values());
        assertThat(bases.rules()).allSatisfy(rule -> {
            assertThat(rule.condition()).isNotBlank();
            assertThat(rule.citation()).contains("UK GDPR");
            assertThat(rule.purposes()).isSubsetOf("refer", "share").isNotEmpty();
            assertThat(Arrays.stream(OrganisationKind.values()).map(OrganisationKind::code))
                    .containsAll(rule.organisations());
        });
    }

    @Test
    void theDayBeforeABasisBeganItIsNone() {
        LawfulBasisRule rule = bases.rules().stream()
                .filter(one -> one.basis() == LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST)
                .findFirst()
                .orElseThrow();
        assertThat(rule.covers(rule.from())).isTrue();
        assertThat(rule.covers(rule.from().minusDays(1))).isFalse();
    }
}
