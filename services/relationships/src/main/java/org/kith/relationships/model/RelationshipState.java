package org.kith.relationships.model;

import java.util.Arrays;
import org.kith.contracts.vocabulary.Coded;
import org.kith.kit.problem.Problem;

/** The status of a relationship. */
public enum RelationshipState implements Coded {
    /** Family and volunteer know of each other. */
    INTRODUCED("introduced"),
    /** There was contact lately. */
    ACTIVE("active"),
    /** No contact for 14 days: somebody should ask. */
    QUIET("quiet"),
    /** Over. */
    ENDED("ended");

    private final String code;

    RelationshipState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * The status that was asked for, null for any.
     *
     * @throws Problem when there is no such status
     */
    public static RelationshipState parse(String code) {
        return code == null
                ? null
                : Arrays.stream(values())
                        .filter(state -> state.code.equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.field("state", "unknown-code", "Use introduced, active, quiet or ended."));
    }
}
