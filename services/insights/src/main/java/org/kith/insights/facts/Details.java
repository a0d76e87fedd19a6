package org.kith.insights.facts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Columns that facts and links have in common, by name. What is not known is left out. */
abstract sealed class Details<T extends Details<T>> permits Fact, Link {
    private final Map<String, Object> columns = new LinkedHashMap<>();

    abstract T self();

    /** Keeps the first value that is known. */
    final T set(String column, Object value) {
        if (value != null) {
            columns.putIfAbsent(column, value);
        }
        return self();
    }

    /** Who acts or answers for it: of a referral who received it. */
    final T organisation(UUID id) {
        return set("organisation", id);
    }

    /** Who else has a part in it: of a referral who sent it. */
    final T otherOrganisation(UUID id) {
        return set("other_organisation", id);
    }

    /** Who acts: the volunteer of an offer, who made a contact, who decided. */
    final T person(UUID id) {
        return set("person", id);
    }

    final T family(UUID id) {
        return set("family", id);
    }

    final T referral(UUID id) {
        return set("referral", id);
    }

    /** Code of what is needed or given. */
    final T kind(String code) {
        return set("kind", code);
    }

    final T area(String code) {
        return set("area", code);
    }

    /** Code of where it comes from: a referral's census source, a concern's source, {@link Link#DOORSTEP}. */
    final T origin(String code) {
        return set("origin", code);
    }

    @JsonValue
    final Map<String, Object> columns() {
        return Collections.unmodifiableMap(columns);
    }
}
