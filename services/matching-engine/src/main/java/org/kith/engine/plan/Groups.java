package org.kith.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kith.engine.model.Need;

/** All groups of a plan: one for each kind, or one for all kinds where the network's terms tie them to each other. */
final class Groups {
    private final Terms terms;
    private final Map<Integer, Integer> needsByZone = new HashMap<>();
    private final Map<Long, Load> loads;
    private final Map<Integer, Group> groups = new TreeMap<>();
    private boolean changing;

    /** @param needs the needs the plan begins with: a zone counts as large as they make it */
    Groups(Terms terms, Map<Long, Load> loads, Iterable<Need> needs) {
        this.terms = terms;
        this.loads = new HashMap<>(loads);
        needs.forEach(need -> needsByZone.merge(need.zone(), 1, Integer::sum));
    }

    /** The group of a kind. */
    Group of(int kind) {
        return groups.computeIfAbsent(terms.equals(Terms.VALUE) ? kind : 0, same -> {
            Group group = new Group(terms, needsByZone, loads);
            if (changing) {
                group.flow.mayChange();
            }
            return group;
        });
    }

    Stream<Group> all() {
        return groups.values().stream();
    }

    /** Whether anything but adding needs is possible yet. */
    boolean mayChange() {
        return changing;
    }

    /** Makes every change possible. */
    void letChange() {
        all().forEach(group -> group.flow.mayChange());
        changing = true;
    }

    /** A volunteer carries another load now. Counts only where the terms look at volunteers. */
    void load(long volunteer, Load load) {
        if (terms.busy() > 0 || terms.limits()) {
            of(0).load(volunteer, () -> loads.put(volunteer, load));
        }
    }

    /** What all assignments are worth, costs left out. */
    long worth() {
        return all().mapToLong(group -> group.flow.supplies.worth).sum();
    }

    /** From here on it is noted who moves. */
    void clearJournals() {
        all().forEach(group -> group.flow.needs.clearJournal());
    }

    /** Adds who moved since the journals were cleared. */
    void moves(NeedBook book, List<Move> moves) {
        all().forEach(group -> moves(group, book, moves));
    }

    private static void moves(Group group, NeedBook book, List<Move> moves) {
        NeedNodes needs = group.flow.needs;
        for (int i = 0; i < needs.movedCount(); i++) {
            int row = needs.moved(i);
            if (book.need(row) != null && needs.at[row] != needs.movedFrom(i)) {
                moves.add(
                        new Move(book.need(row).id(), group.offerAt(needs.movedFrom(i)), group.offerAt(needs.at[row])));
            }
        }
    }
}
