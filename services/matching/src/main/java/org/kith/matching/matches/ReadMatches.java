package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Page;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.family.KnownFamilies;
import org.kith.matching.model.KnownVolunteerRepository;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.MatchView;

/** Reads matches, each as far as the caller may see it. Every read is in the family's audit. */
@ApplicationScoped
class ReadMatches {
    private final MatchRepository matches;
    private final KnownFamilies families;
    private final KnownVolunteerRepository volunteers;
    private final MatchingAccess access;
    private final Audit audit;

    ReadMatches(
            MatchRepository matches,
            KnownFamilies families,
            KnownVolunteerRepository volunteers,
            MatchingAccess access,
            Audit audit) {
        this.matches = matches;
        this.families = families;
        this.volunteers = volunteers;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    Match one(UUID id) {
        return access.match(id, "match.read");
    }

    /** One page; {@code state}, {@code need} and {@code referral} may be null. */
    @Transactional
    Page<MatchView> page(String state, UUID need, UUID referral, UUID after, int limit) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", after);
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", MatchState.of(state));
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
        Set<UUID> held =
                families.heldAmong(rows.stream().map(Match::familyId).distinct().toList());
        Set<UUID> underReview = volunteers.underReviewAmong(
                rows.stream().map(Match::volunteerId).distinct().toList());
        return Page.of(rows, limit, Match::id, match -> view(match, held, underReview));
    }

    @Transactional
    MatchView view(Match match) {
        return view(
                match,
                families.heldAmong(List.of(match.familyId())),
                volunteers.underReviewAmong(List.of(match.volunteerId())));
    }

    private MatchView view(Match match, Set<UUID> held, Set<UUID> underReview) {
        return access.seesAll(match.receiverId())
                ? match.view(held.contains(match.familyId()), underReview.contains(match.volunteerId()))
                : match.senderView();
    }
}
