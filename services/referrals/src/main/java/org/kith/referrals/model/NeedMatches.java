package org.kith.referrals.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What matching and relationships said about a need, the same in whatever order it was heard. A match that was agreed and one that
 * ended stay that; of what was said about offers the newest word counts.
 */
@Embeddable
class NeedMatches {
    private boolean suggested;
    private Instant suggestedAt;
    private int offersSuggested;
    private Instant offersAt;
    private UUID matchId;
    private UUID[] agreedMatches = {};
    private UUID[] endedMatches = {};
    private UUID relationshipId;
    private Instant relationshipAt;

    /** Matching found so many offers; 0 for none. */
    void found(int offers, Instant at) {
        if (newer(at, offersAt)) {
            offersAt = at;
            offersSuggested = offers;
        }
        suggests(offers > 0, at);
    }

    /** Somebody proposed an offer: there is one, even if the engine found none. */
    void proposed(Instant at) {
        suggests(true, at);
    }

    /** Family and volunteer said yes. */
    void agreed(UUID match) {
        agreedMatches = with(agreedMatches, match);
        choose();
    }

    /** A proposed or agreed match came to nothing, or is over. */
    void ended(UUID match, Instant at) {
        endedMatches = with(endedMatches, match);
        suggests(false, at);
        choose();
    }

    /** A relationship began. */
    void followedBy(UUID relationship, Instant at) {
        if (newer(at, relationshipAt)) {
            relationshipAt = at;
            relationshipId = relationship;
        }
    }

    /** How a need stands that has not ended. */
    NeedState state() {
        if (matchId != null) {
            return NeedState.MATCHED;
        }
        return suggested ? NeedState.SUGGESTED : NeedState.OPEN;
    }

    int offersSuggested() {
        return offersSuggested;
    }

    UUID matchId() {
        return matchId;
    }

    UUID relationshipId() {
        return relationshipId;
    }

    private void suggests(boolean offer, Instant at) {
        if (newer(at, suggestedAt)) {
            suggestedAt = at;
            suggested = offer;
        }
    }

    private void choose() {
        List<UUID> over = List.of(endedMatches);
        matchId = Stream.of(agreedMatches)
                .filter(match -> !over.contains(match))
                .findFirst()
                .orElse(null);
    }

    private static boolean newer(Instant at, Instant last) {
        return last == null || !at.isBefore(last);
    }

    private static UUID[] with(UUID[] matches, UUID match) {
        return Stream.concat(Arrays.stream(matches), Stream.of(match))
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
    }
}
