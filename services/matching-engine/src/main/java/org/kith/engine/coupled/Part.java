package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Couplings that no other can touch: their needs are of kinds of their own, and offers are of one kind. */
record Part(Set<Integer> kinds, List<Coupled> couplings) {
    /** Sets apart what can be decided apart. */
    static List<Part> of(List<Coupled> all) {
        List<Part> parts = new ArrayList<>();
        for (Coupled coupled : all) {
            Part joined = new Part(new HashSet<>(), new ArrayList<>());
            coupled.needs.forEach(need -> joined.kinds.add(need.kind()));
            List<Part> apart = new ArrayList<>();
            for (Part part : parts) {
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
