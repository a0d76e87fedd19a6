package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Page;
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

    @Transactional
    Page<WalkView> list(UUID after, int limit) {
        return Page.of(
                walks.after(after, whose(), limit + 1).stream()
                        .map(WalkView::of)
                        .toList(),
                limit,
                WalkView::id,
                walk -> walk);
    }

    @Transactional
    WalkSummary summary(UUID after, int limit) {
        Page<WalkView> page = list(after, limit);
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
