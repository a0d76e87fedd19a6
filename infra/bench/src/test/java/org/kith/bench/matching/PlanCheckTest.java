package org.kith.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** A check that never fails proves nothing: each wrong plan must be found out. */
class PlanCheckTest {
    private final Instance instance = Generator.generate(300, 200, 5);
    private final Plan plan =
            new StandingPlan(Setting.SCORING, instance.words(), instance.offers(), instance.needs()).publish();
    private final Assignment first = plan.assignments().getFirst();

    @Test
    void holdsForThePlanAsItIs() {
        assertThat(failures(plan)).isEmpty();
    }

    @Test
    void findsAPairThatBreaksARule() {
        OfferProfile other = instance.offers().stream()
                .filter(offer -> offer.kind()
                        != instance.offers().get((int) first.offer() - 1).kind())
                .findFirst()
                .orElseThrow();
        assertThat(failures(with(new Assignment(first.need(), other.id(), first.value()), plan.offerPrices())))
                .contains("plan: no hard rule is broken");
    }

    @Test
    void findsAWrongValueAndAnOfferNobodyKnows() {
        assertThat(failures(with(new Assignment(first.need(), first.offer(), first.value() + 1), plan.offerPrices())))
                .contains("plan: no hard rule is broken");
        assertThat(failures(with(new Assignment(first.need(), 999_999, first.value()), plan.offerPrices())))
                .contains("plan: no hard rule is broken");
    }

    @Test
    void findsAnOfferUsedBeyondItsCapacity() {
        List<OfferProfile> fewer = new ArrayList<>(instance.offers());
        fewer.replaceAll(offer -> offer.id() == first.offer() ? offer.withCapacity(0) : offer);
        Findings findings = new Findings();
        PlanCheck.rules(findings, "plan", plan, fewer, instance.needs());
        assertThat(findings.allHeld()).isFalse();
    }

    @Test
    void findsPricesThatProveNothing() {
        Map<Long, Long> free = new HashMap<>(plan.offerPrices());
        free.replaceAll((offer, price) -> 0L);
        assertThat(free).isNotEqualTo(plan.offerPrices());
        assertThat(failures(with(first, free)))
                .containsExactly("plan: its prices prove over all pairs that no plan is worth more");
    }

    @Test
    void aPlanWithSomebodyLeftOutIsNotTheBest() {
        Plan less = new Plan(
                plan.assignments().subList(1, plan.assignments().size()),
                plan.certificate(),
                plan.totalValue() - first.value(),
                plan.offerPrices(),
                plan.needPrices());
        assertThat(failures(less)).containsExactly("plan: its prices prove over all pairs that no plan is worth more");
    }

    @Test
    void aCheckThatFailsFailsTheRun(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Setting setting = new Setting(Sizes.QUICK, 1, 1, new PrintStream(said, true, StandardCharsets.UTF_8));
        for (boolean holds : new boolean[] {true, false}) {
            Suite suite = new Suite(setting, List.of(new Claim(holds)));
            assertThat(suite.run(folder.resolve("bench.json"))).isEqualTo(holds);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("1 of 1 checks hold")
                .contains("0 of 1 checks hold")
                .contains("FAILED the sun is up: it is not");
    }

    private record Claim(boolean holds) implements Part {
        @Override
        public String key() {
            return "claim";
        }

        @Override
        public String title() {
            return "a claim";
        }

        @Override
        public void run(Findings findings) {
            findings.check("the sun is up", holds, "it is not");
        }
    }

    /** The plan with another first assignment and other prices of offers. */
    private Plan with(Assignment other, Map<Long, Long> offerPrices) {
        List<Assignment> assignments = new ArrayList<>(plan.assignments());
        assignments.set(0, other);
        return new Plan(assignments, plan.certificate(), plan.totalValue(), offerPrices, plan.needPrices());
    }

    /** Found whether all pairs of each need are looked at, of some, or only those of the plan. */
    private List<String> failures(Plan of) {
        List<String> found = failures(of, instance.needs().size());
        assertThat(failures(of, 20)).isEqualTo(found);
        assertThat(failures(of, 0)).isEqualTo(found);
        return found;
    }

    private List<String> failures(Plan of, int mostLookedAt) {
        Findings findings = new Findings();
        PlanCheck.proven(findings, "plan", of, instance.offers(), instance.needs(), mostLookedAt);
        return findings.checks().stream()
                .filter(check -> !check.held())
                .map(Findings.Check::what)
                .toList();
    }
}
