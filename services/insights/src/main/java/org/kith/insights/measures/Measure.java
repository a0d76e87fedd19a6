package org.kith.insights.measures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/**
 * A number on a dashboard with its one definition.
 *
 * @param key stable name in addresses and answers
 * @param name as people say it
 * @param definition what is counted, in plain English
 * @param unit what the number is a number of
 * @param owner role that answers for the definition
 * @param audience roles that may see the number
 * @param byZone whether it is shown by zone, or as a total only
 * @param countsFrom events it is computed from
 * @param computation how
 * @param related the measure that it is a part or the rest of, which it is suppressed together with
 */
public record Measure(
        String key,
        String name,
        String definition,
        String unit,
        String owner,
        Set<String> audience,
        boolean byZone,
        List<Class<? extends EventPayload>> countsFrom,
        Computation computation,
        Optional<RelatedMeasure> related) {
    /** Copies the collections. */
    public Measure {
        audience = Set.copyOf(audience);
        countsFrom = List.copyOf(countsFrom);
    }

    /** A number that is no part of another. */
    Measure(
            String key,
            String name,
            String definition,
            String unit,
            String owner,
            Set<String> audience,
            boolean byZone,
            List<Class<? extends EventPayload>> countsFrom,
            Computation computation) {
        this(key, name, definition, unit, owner, audience, byZone, countsFrom, computation, Optional.empty());
    }

    /** The same measure as a part or the rest of another. */
    Measure relatedTo(String other, RelatedMeasure.Relation relation) {
        return new Measure(
                key,
                name,
                definition,
                unit,
                owner,
                audience,
                byZone,
                countsFrom,
                computation,
                Optional.of(new RelatedMeasure(other, relation)));
    }

    /** Where its definition is, under the service's root. */
    public String href() {
        return "/v1/measures/" + key;
    }

    MeasureView view() {
        return new MeasureView(
                key,
                name,
                definition,
                unit,
                computation instanceof Computation.AtEnd ? "end-of-period" : "period",
                byZone,
                countsFrom.stream().map(EventTypes::nameOf).toList(),
                audience.stream().sorted().toList(),
                owner,
                href());
    }
}
