package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Etags;
import org.kith.kit.http.Page;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.engine.Nudge;
import org.kith.matching.model.Capacity;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.MatchView;
import org.kith.matching.model.Need;
import org.kith.matching.model.Needs;
import org.kith.matching.model.Offer;
import org.kith.matching.model.Offers;

/** What people do with matches. A person proposes; family and volunteer both say yes. Every step is in the family's audit. */
@ApplicationScoped
class Matches {
    private final MatchStore matches;
    private final Needs needs;
    private final Offers offers;
    private final Capacity capacity;
    private final PairCheck check;
    private final Endings endings;
    private final MatchingAccess access;
    private final CurrentCaller caller;
    private final Audit audit;
    private final Outbox outbox;
    private final Nudge nudge;
    private final Clock clock;

    Matches(
            MatchStore matches,
            Needs needs,
            Offers offers,
            Capacity capacity,
            PairCheck check,
            Endings endings,
            MatchingAccess access,
            CurrentCaller caller,
            Audit audit,
            Outbox outbox,
            Nudge nudge,
            Clock clock) {
        this.matches = matches;
        this.needs = needs;
        this.offers = offers;
        this.capacity = capacity;
        this.check = check;
        this.endings = endings;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.nudge = nudge;
        this.clock = clock;
    }

    /** Holds the need, then the offer: who comes second for the last place finds it taken. */
    @Transactional
    Match propose(ProposeMatch command) {
        Need seen = access.needToWorkOn(command.needId(), "match.propose");
        Need need = needs.lock(seen).orElseThrow(Problem::notFound);
        if (!need.state().wanted()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "The need is " + need.state().code() + ".");
        }
        matches.liveOf(need.id()).ifPresent(live -> {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The need has a match that is " + live.state().code() + "; it must be declined or ended first.");
        });
        Offer offer = offers.lock(command.offerId()).orElseThrow(PairCheck::neverHeardOf);
        int score = check.mayBeProposed(need, offer);
        Instant now = clock.instant();
        Match match = new Match(Ids.next(), need, offer, score, caller.get().person(), now);
        matches.persistAndFlush(match);
        outbox.publish(List.of(capacity.take(offer, match, now), match.proposed()));
        nudge.afterCommit();
        return match;
    }

    @Transactional
    Match familyAgrees(UUID id, String ifMatch) {
        return agrees(id, ifMatch, "match.family-agrees", Match::familyAgrees);
    }

    @Transactional
    Match volunteerAgrees(UUID id, String ifMatch) {
        return agrees(id, ifMatch, "match.volunteer-agrees", Match::volunteerAgrees);
    }

    @Transactional
    Match decline(UUID id, String ifMatch, DeclineMatch command) {
        Match match = forWork(id, ifMatch, "match.decline");
        boolean own = List.of("family", "volunteer").contains(command.by());
        if (!own && !caller.get().is(command.by())) {
            throw Problem.field("/by", "not-yours", "You can say no for the family, the volunteer or your own role.");
        }
        endings.decline(match, command.by(), command.reason(), clock.instant());
        return changed(match);
    }

    @Transactional
    Match end(UUID id, String ifMatch, EndMatch command) {
        Match match = forWork(id, ifMatch, "match.end");
        endings.end(match, command.reason(), clock.instant());
        return changed(match);
    }

    @Transactional
    Match get(UUID id) {
        return access.match(id, "match.read");
    }

    /** One page; {@code state}, {@code need} and {@code referral} may be null. */
    @Transactional
    Page<MatchView> list(String state, UUID need, UUID referral, UUID after, int limit) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", after);
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", state);
        }
        if (need != null) {
            query.append(" and needId = :need");
            values.put("need", need);
        }
        if (referral != null) {
            query.append(" and referralId = :referral");
            values.put("referral", referral);
        }
        List<Match> rows = matches.find(query.append(" order by id").toString(), values)
                .page(0, limit + 1)
                .list();
        rows.stream()
                .limit(limit)
                .map(Match::familyId)
                .distinct()
                .forEach(family -> audit.allowed(family, "match.list", "matching"));
        return Page.of(rows, limit, Match::id, this::view);
    }

    @Transactional
    MatchView view(Match match) {
        return access.seesAll(match.receiverId()) ? match.view() : match.senderView();
    }

    private Match agrees(UUID id, String ifMatch, String action, Yes yes) {
        Match match = forWork(id, ifMatch, action);
        Instant now = clock.instant();
        yes.say(match, caller.get().person(), now);
        if (match.bothAgree()) {
            Need need = needs.findById(match.needId());
            check.mayBeAgreed(need, offers.lock(match.offerId()).orElseThrow());
            need.matched(now);
            outbox.publish(match.agreed(now));
        }
        return changed(match);
    }

    private Match forWork(UUID id, String ifMatch, String action) {
        Match seen = access.matchToWorkOn(id, action);
        // Whoever held the need until now may have changed both, or taken them out of sight.
        if (needs.lock(seen.needId()).isEmpty()) {
            throw Problem.notFound();
        }
        Match match = matches.lock(seen).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, match.version());
        return match;
    }

    private Match changed(Match match) {
        matches.flush();
        nudge.afterCommit();
        return match;
    }

    /** One of the two who must say yes. */
    @FunctionalInterface
    private interface Yes {
        void say(Match match, UUID recordedBy, Instant at);
    }
}
