package org.kith.matching.updates;

import org.kith.contracts.vocabulary.Kind;

/** A need is of a kind that a newer version knows. The event is parked until this one is upgraded: no rule of checks is known for it. */
class UnknownKind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownKind() {
        super("the need is of a kind that is not known here");
    }

    static void check(String code) {
        if (Kind.find(code).isEmpty()) {
            throw new UnknownKind();
        }
    }
}
