package org.kith.gateway.portal.words;

import java.util.ArrayList;
import java.util.List;

/** A summary in the making, its names in the page's language: what is empty is left out. */
public final class Facts {
    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    /** An empty summary. */
    public Facts(Words words) {
        this.words = words;
    }

    /** Adds a line, unless it says nothing; {@code key} is what it is called. */
    public Facts add(String key, String value) {
        return named(words.t(key), value);
    }

    /** Adds a line under a name that is no key, unless it says nothing. */
    public Facts named(String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
        return this;
    }

    /** Adds a line that leads to a page, unless it says nothing. */
    public Facts link(String key, String value, String href) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(words.t(key), value, href));
        }
        return this;
    }

    /** Adds a telephone number that can be called by a touch, unless there is none. */
    public Facts telephone(String key, String number) {
        return link(key, number, Telephone.link(number));
    }

    /** Adds a line that says yes or no. */
    public Facts yesNo(String key, boolean value) {
        return add(key, words.code("yes-no", value ? "yes" : "no"));
    }

    /** The lines so far. */
    public List<Fact> list() {
        return List.copyOf(facts);
    }
}
