package org.kith.bench.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a part found: its figures, and whether what must be so is so. */
final class Findings {
    private final List<Figure> figures = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, Object> details = new LinkedHashMap<>();

    /**
     * A measured number.
     *
     * @param goal what it is to reach, or null
     */
    record Figure(String name, double value, String unit, Goal goal) {}

    /**
     * Something that must be so in every run; if not, the run has failed.
     *
     * @param found what was found, in words
     */
    record Check(String what, boolean held, String found) {}

    void figure(String name, double value, String unit) {
        figures.add(new Figure(name, value, unit, null));
    }

    void figure(String name, double value, String unit, Goal goal) {
        figures.add(new Figure(name, value, unit, goal));
    }

    void check(String what, boolean held, String found) {
        checks.add(new Check(what, held, found));
    }

    /** Something for the file that is too much for the table. */
    void detail(String name, Object value) {
        details.put(name, value);
    }

    List<Figure> figures() {
        return figures;
    }

    List<Check> checks() {
        return checks;
    }

    Map<String, Object> details() {
        return details;
    }

    boolean allHeld() {
        return checks.stream().allMatch(Check::held);
    }
}
