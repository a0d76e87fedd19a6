package org.kith.gateway.edge.door;

import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.kit.problem.ProblemType;

/**
 * What a service did with one part.
 *
 * @param status as for a request of its own
 * @param result one of the words of {@link BatchItem}
 * @param storedAs id under which it is stored, when the service says; else null
 * @param problem null when it is stored
 */
record Outcome(int status, String result, String storedAs, ItemProblem problem) {
    static final Outcome AWAY = notStored(ProblemType.UNAVAILABLE, "It is not stored. Send it again.");

    static Outcome stored(boolean created) {
        return stored(created ? 201 : 200, created ? BatchItem.CREATED : BatchItem.DUPLICATE, null);
    }

    static Outcome stored(int status, String result, String storedAs) {
        return new Outcome(status, result, storedAs, null);
    }

    static Outcome refused(int status, ItemProblem problem) {
        return new Outcome(status, BatchItem.REFUSED, null, problem);
    }

    static Outcome notStored(ProblemType type, String detail) {
        return new Outcome(
                type.status(), BatchItem.NOT_STORED, null, new ItemProblem(type.slug(), type.title(), detail, null));
    }

    boolean isStored() {
        return status < 300;
    }

    /** Whether sending the same again may go well. */
    boolean isPassing() {
        return status >= 500;
    }
}
