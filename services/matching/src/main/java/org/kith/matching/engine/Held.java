package org.kith.matching.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Ids;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;

/**
 * What the engine holds in memory of the tables. A new one holds nothing and takes everything with its first look, which is
 * how the service starts and how it recovers. Used by one thread; the index may be read by others.
 */
final class Held {
    private final Feed feed;
    private final Words words;
    private final OfferIndex offers;
    private final Wanting wanting = new Wanting();
    private String since = Feed.BEGINNING;
    private Map<Long, Instant> lastSeen = Map.of();

    Held(Feed feed, Words words) {
        this.feed = feed;
        this.words = words;
        offers = new OfferIndex(words.scoring(), words.vocabulary());
    }

    /**
     * Takes what was committed since the last look.
     *
     * @param day the day of a match made now
     * @param written hears when each changed offer was written; not for the first look
     * @return offers that came or changed; none for the first look
     */
    List<Offer> look(LocalDate day, Consumer<Instant> written) {
        boolean first = isNew();
        List<Offer> changed = new ArrayList<>();
        Map<Long, Instant> seen = new HashMap<>();
        since = feed.read(since, new Changes.Sink() {
            @Override
            public void offer(Changes.OfferChange change) {
                if (first) {
                    take(change);
                    return;
                }
                long number = change.facts().number();
                seen.put(number, change.changedAt());
                // While some transaction goes on, rows written after it began come again and again.
                if (!change.changedAt().equals(lastSeen.get(number))) {
                    written.accept(change.changedAt());
                    take(change).ifPresent(changed::add);
                }
            }

            @Override
            public void need(Changes.NeedChange change) {
                wanting.take(change, change.facts() == null ? null : inWords(change, day));
            }
        });
        lastSeen = seen;
        return changed;
    }

    /** Whether it has not looked yet. */
    boolean isNew() {
        return since.equals(Feed.BEGINNING);
    }

    /** Open offers. */
    OfferIndex offers() {
        return offers;
    }

    /** Open needs. */
    Wanting wanting() {
        return wanting;
    }

    private Optional<Offer> take(Changes.OfferChange change) {
        if (!change.open()) {
            offers.remove(change.facts().number());
            return Optional.empty();
        }
        Offer offer = words.offer(change.facts());
        offers.put(offer);
        return Optional.of(offer);
    }

    private Need inWords(Changes.NeedChange change, LocalDate day) {
        return words.need(
                change.facts(),
                day,
                Ids.of(change.refused()),
                change.helped() == null ? Need.NO_OFFER : change.helped());
    }
}
