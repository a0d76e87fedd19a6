package org.kith.matching;

import org.junit.jupiter.api.Test;
import org.kith.matching.matches.MatchingProblems;
import org.kith.testkit.ProblemsPage;

class MatchingProblemsTest {
    @Test
    void everyProblemHasItsPage() {
        ProblemsPage.check(MatchingProblems.ALL);
    }
}
