package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.http.TimeCursor;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;

/** Shows walks and what came of them: a coordinator the network's, a link worker their own. */
@ApplicationScoped
class ReadWalks {
    private final WalkRepository walks;
    private final TallyRepository tallies;
    private final CurrentCaller caller;

    ReadWalks(WalkRepository walks, TallyRepository tallies, CurrentCaller caller) {
        this.walks = walks;
        this.tallies = tallies;
        this.caller = caller;
    }

    /** A page of walks, newest first. */
    @Transactional
    Page<WalkView> list(String cursor, Integer limit) {
        int size = Cursor.limit(limit);
        return TimeCursor.page(
                walks.before(TimeCursor.decode(cursor), whose(), size + 1),
                size,
                walk -> new TimeCursor(walk.startedAt(), walk.id()),
                WalkView::of);
    }

    /** What came of all walks, and of each of a page of them. */
    @Transactional
    WalkSummary summary(String cursor, Integer limit) {
        Page<WalkView> page = list(cursor, limit);
        Map<UUID, Tally> each =
                tallies.of(page.items().stream().map(WalkView::id).toList());
        List<WalkSummary.WalkTally> items = page.items().stream()
                .map(walk -> new WalkSummary.WalkTally(walk, each.get(walk.id())))
                .toList();
        return new WalkSummary(tallies.total(whose()), items, page.next());
    }

    private UUID whose() {
        Caller who = caller.get();
        return who.is(Role.COORDINATOR) ? null : who.person();
    }
}
