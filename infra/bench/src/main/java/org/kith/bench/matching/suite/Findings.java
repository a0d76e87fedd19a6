package org.kith.bench.matching.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of a part: figures, and checks that must hold. */
public final class Findings {
    private final List<Figure> figures = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, Object> details = new LinkedHashMap<>();

    /**
     * A measured number.
     *
     * @param goal what it is to reach, or null
     */
    public record Figure(String name, double value, String unit, Goal goal) {}

    /**
     * Something that must hold in every run; otherwise the run has failed.
     *
     * @param found the observation in words
     */
    public record Check(String what, boolean held, String found) {}

    public void figure(String name, double value, String unit) {
        figures.add(new Figure(name, value, unit, null));
    }

    public void figure(String name, double value, String unit, Goal goal) {
        figures.add(new Figure(name, value, unit, goal));
    }

    public void check(String what, boolean held, String found) {
        checks.add(new Check(what, held, found));
    }

    /** A result for the file that is too detailed for the table. */
    public void detail(String name, Object value) {
        details.put(name, value);
    }

    public List<Figure> figures() {
        return figures;
    }

    public List<Check> checks() {
        return checks;
    }

    public Map<String, Object> details() {
        return details;
    }

    public boolean allHeld() {
        return checks.stream().allMatch(Check::held);
    }
}
