package org.kith.gateway.portal.needs;

import java.util.Set;
import java.util.UUID;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/**
 * A match of a need, as a line.
 *
 * @param id id
 * @param offerId the offer; null when that is not for the user
 * @param offer the offer, as people tell it from others
 * @param state its status
 * @param since since when
 * @param live whether it holds, so that no other offer can be proposed
 */
public record MatchStep(UUID id, UUID offerId, String offer, StateTag state, String since, boolean live) {
    private static final Set<String> LIVE = Set.of("proposed", "agreed");

    static MatchStep of(Matching.Match match, Words words) {
        return new MatchStep(
                match.id(),
                match.offerId(),
                Names.offer(words, match.offerId()),
                StateTag.of(words, match.state()),
                words.times().moment(match.since()),
                LIVE.contains(match.state()));
    }
}
