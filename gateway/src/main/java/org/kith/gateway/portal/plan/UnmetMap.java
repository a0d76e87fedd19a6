package org.kith.gateway.portal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Words;

/**
 * What is left unmet by area, as a map drawn here. An area's number stands in it and its step has a pattern of its own, so
 * nothing hangs on colour alone; the table below the map says the same.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param summary the map in a sentence, for those who do not see it
 * @param areas the areas, those with nothing unmet first, so that borders of the others are whole
 * @param zoneBorders borders of the zones
 * @param steps what the patterns stand for
 */
public record UnmetMap(
        int width, int height, String summary, List<AreaShape> areas, String zoneBorders, List<Step> steps) {
    /** More steps than this nobody tells apart. */
    private static final int STEPS = 4;

    /** The pattern of areas that are not shown. */
    private static final String ELSEWHERE = "elsewhere";

    /**
     * An area.
     *
     * @param path its outline
     * @param step its pattern: 0 for nothing unmet, to 4; or elsewhere
     * @param number what stands in it; empty for nothing unmet
     * @param x where the number stands
     * @param y where the number stands
     * @param says the area in words
     */
    public record AreaShape(String path, String step, String number, String x, String y, String says) {}

    /**
     * A line of the legend.
     *
     * @param step the pattern
     * @param label what it stands for
     */
    public record Step(String step, String label) {}

    /** The map of a zone, or of all when {@code zone} is empty. */
    static UnmetMap of(List<Matching.AreaUnmet> areas, String zone, PlaceMap.Drawing drawing, Words words) {
        Map<String, Matching.AreaUnmet> byCode = new HashMap<>();
        long most = 0;
        for (Matching.AreaUnmet area : areas) {
            byCode.put(area.area(), area);
            most = Math.max(most, area.unmet());
        }
        long[] tops = tops(most);
        List<AreaShape> quiet = new ArrayList<>();
        List<AreaShape> marked = new ArrayList<>();
        for (PlaceMap.Shape shape : drawing.shapes()) {
            if (!zone.isEmpty() && !zone.equals(shape.zone())) {
                quiet.add(new AreaShape(
                        shape.path(), ELSEWHERE, "", shape.x(), shape.y(), words.t("map.elsewhere", shape.name())));
            } else {
                AreaShape drawn = shape(shape, byCode.get(shape.code()), tops, words);
                (drawn.number().isEmpty() ? quiet : marked).add(drawn);
            }
        }
        quiet.addAll(marked);
        return new UnmetMap(
                drawing.width(),
                drawing.height(),
                summary(areas, drawing, words),
                quiet,
                drawing.zoneBorders(),
                steps(tops, !zone.isEmpty(), words));
    }

    /** The greatest number of each step: one step for each number while there are few, else steps of equal width. */
    static long[] tops(long most) {
        int steps = (int) Math.min(STEPS, most);
        long[] tops = new long[steps];
        for (int i = 0; i < steps; i++) {
            tops[i] = (most * (i + 1) + steps - 1) / steps;
        }
        return tops;
    }

    private static AreaShape shape(PlaceMap.Shape shape, Matching.AreaUnmet area, long[] tops, Words words) {
        long unmet = area == null ? 0 : area.unmet();
        int step = 0;
        for (int i = 0; unmet > 0 && step == 0; i++) {
            // Fewer steps than patterns: the darkest stays for the greatest number.
            step = unmet <= tops[i] ? STEPS - tops.length + i + 1 : 0;
        }
        String says = unmet == 0
                ? words.t("map.nothing", shape.name())
                : words.t("map.unmet", shape.name(), words.number(unmet), words.count("count.needs", area.needs()));
        return new AreaShape(
                shape.path(),
                Integer.toString(step),
                unmet == 0 ? "" : words.number(unmet),
                shape.x(),
                shape.y(),
                says);
    }

    private static List<Step> steps(long[] tops, boolean partly, Words words) {
        List<Step> steps = new ArrayList<>();
        if (partly) {
            steps.add(new Step(ELSEWHERE, words.t("map.another-zone")));
        }
        steps.add(new Step("0", words.t("map.none")));
        for (int i = 0; i < tops.length; i++) {
            long from = i == 0 ? 1 : tops[i - 1] + 1;
            steps.add(new Step(
                    Integer.toString(STEPS - tops.length + i + 1),
                    from == tops[i]
                            ? words.number(from)
                            : words.t("map.range", words.number(from), words.number(tops[i]))));
        }
        return List.copyOf(steps);
    }

    private static String summary(List<Matching.AreaUnmet> areas, PlaceMap.Drawing drawing, Words words) {
        if (areas.isEmpty()) {
            return words.t("map.summary.none");
        }
        Matching.AreaUnmet first = areas.getFirst();
        String name = drawing.shapes().stream()
                .filter(shape -> shape.code().equals(first.area()))
                .map(PlaceMap.Shape::name)
                .findFirst()
                .orElse(first.area());
        return words.t("map.summary", words.count("map.areas", areas.size()), name, words.number(first.unmet()));
    }
}
