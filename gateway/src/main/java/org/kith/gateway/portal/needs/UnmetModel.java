package org.kith.gateway.portal.needs;

import java.util.List;
import org.kith.gateway.portal.services.Matching;

/**
 * Why nobody is left for a need, and what would help.
 *
 * @param reason why; empty when it is not known to the user
 * @param ways what would help, the widest first
 */
public record UnmetModel(String reason, List<String> ways) {
    static final UnmetModel NONE = new UnmetModel("", List.of());

    /** From what the plan says of a need that it leaves unmet. */
    public static UnmetModel of(Matching.Unmet unmet) {
        return new UnmetModel(
                unmet.reason() == null ? "" : unmet.reason().words(),
                unmet.relaxations() == null
                        ? List.of()
                        : unmet.relaxations().stream()
                                .map(Matching.Relaxation::words)
                                .toList());
    }
}
