package org.kith.bench.matching.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a part found, as it is written. */
public final class Json {
    private Json() {}

    public static Map<String, Object> of(Part part, Findings findings, double seconds, boolean goalsCount) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Findings.Figure figure : findings.figures()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("value", figure.value());
            fields.put("unit", figure.unit());
            if (figure.goal() != null) {
                fields.put("goal", figure.goal().toString());
                if (goalsCount) {
                    fields.put("met", figure.goal().metBy(figure.value()));
                }
            }
            figures.put(figure.name(), fields);
        }
        List<Map<String, Object>> checks = new ArrayList<>();
        for (Findings.Check check : findings.checks()) {
            checks.add(Map.of("what", check.what(), "held", check.held(), "found", check.found()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", part.title());
        json.put("seconds", seconds);
        json.put("figures", figures);
        json.put("checks", checks);
        json.putAll(findings.details());
        return json;
    }
}
