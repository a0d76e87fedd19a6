package org.kith.gateway.portal.page;

import java.util.ArrayList;
import java.util.List;

/** A summary in the making: what is empty is left out. */
public final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    /** Adds a line, unless it says nothing. */
    public Facts add(String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
        return this;
    }

    /** The lines so far. */
    public List<Fact> list() {
        return List.copyOf(facts);
    }
}
