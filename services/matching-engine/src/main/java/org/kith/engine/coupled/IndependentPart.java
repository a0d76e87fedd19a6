package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Couplings that can be solved on their own, because no other coupling has needs of the same kinds and every offer is
 * of one kind.
 */
record IndependentPart(Set<Integer> kinds, List<CouplingState> couplings) {
    /** Splits the couplings into parts that do not share a kind. */
    static List<IndependentPart> of(List<CouplingState> all) {
        List<IndependentPart> parts = new ArrayList<>();
        for (CouplingState coupled : all) {
            IndependentPart joined = new IndependentPart(new HashSet<>(), new ArrayList<>());
            coupled.needs.forEach(need -> joined.kinds.add(need.kind()));
            List<IndependentPart> apart = new ArrayList<>();
            for (IndependentPart part : parts) {
                if (part.kinds.stream().anyMatch(joined.kinds::contains)) {
                    joined.kinds.addAll(part.kinds);
                    joined.couplings.addAll(part.couplings);
                } else {
                    apart.add(part);
                }
            }
            joined.couplings.add(coupled);
            apart.add(joined);
            parts = apart;
        }
        return parts;
    }
}
