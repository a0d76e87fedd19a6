package org.kith.gateway.portal.needs;

import java.util.List;
import org.kith.gateway.portal.services.Matching;

/**
 * Why nobody is left for a need, and what would help.
 *
 * @param reason why; empty when it is not known to the user
 * @param ways what would help, the widest first
 */
public record WaysModel(String reason, List<String> ways) {
    static final WaysModel NONE = new WaysModel("", List.of());

    /** From what the plan says of a need that it leaves unmet. */
    public static WaysModel of(Matching.Unmet unmet) {
        return new WaysModel(
                unmet.reason() == null ? "" : unmet.reason().words(),
                unmet.relaxations() == null
                        ? List.of()
                        : unmet.relaxations().stream()
                                .map(Matching.Relaxation::words)
                                .toList());
    }
}
