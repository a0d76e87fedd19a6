package org.kith.matching.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.kit.time.UkCalendar;

/**
 * What the engine holds in memory for one day. A new one is empty and reads everything at first, at startup and after
 * a failure. Used by one thread; other threads may read the index.
 */
final class IndexState {
    private final ChangeStream feed;
    private final EngineMapper mapper;
    private final LocalDate day;
    private final Instant week;
    private final OfferIndex offers;
    private final PendingNeeds pendingNeeds = new PendingNeeds();
    private String since = ChangeStream.BEGINNING;
    private Map<Long, Instant> lastSeen = Map.of();

    /** @param day the day of a match made now */
    IndexState(ChangeStream feed, EngineMapper mapper, LocalDate day) {
        this.feed = feed;
        this.mapper = mapper;
        this.day = day;
        week = UkCalendar.startOf(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        offers = new OfferIndex(mapper.scoring(), mapper.vocabulary());
    }

    /** Reads and applies what was committed since the last read, everything the first time. */
    ChangeBatch readChanges() {
        ChangeBatch batch = new ChangeBatch(since.equals(ChangeStream.BEGINNING));
        Map<Long, Instant> seen = new HashMap<>();
        since = feed.read(since, new FeedRecords.Sink() {
            @Override
            public Optional<Instant> asksSince() {
                return mapper.objectives().countsLoads() ? Optional.of(week) : Optional.empty();
            }

            @Override
            public void load(FeedRecords.LoadRecord change) {
                batch.loads().put(change.volunteer(), mapper.objectives().load(change.carrying(), change.asked()));
            }

            @Override
            public void offer(FeedRecords.OfferRecord change) {
                if (!batch.first()) {
                    long number = change.facts().number();
                    seen.put(number, change.changedAt());
                    // While a transaction is open, rows written after it began are delivered again and again.
                    if (change.changedAt().equals(lastSeen.get(number))) {
                        return;
                    }
                    batch.written().add(change.changedAt());
                }
                apply(change, batch);
            }

            @Override
            public void need(FeedRecords.NeedRecord change) {
                apply(change, batch);
            }
        });
        lastSeen = seen;
        return batch;
    }

    /** The day it is valid for. */
    LocalDate day() {
        return day;
    }

    /** Open offers. */
    OfferIndex offers() {
        return offers;
    }

    /** Open needs. */
    PendingNeeds pendingNeeds() {
        return pendingNeeds;
    }

    private void apply(FeedRecords.OfferRecord change, ChangeBatch batch) {
        if (!change.open()) {
            offers.remove(change.facts().number());
            batch.closedOffers().add(change.facts().number());
            return;
        }
        OfferProfile offer = mapper.offer(change.facts(), day);
        offers.put(offer);
        batch.offers().add(offer);
    }

    private void apply(FeedRecords.NeedRecord change, ChangeBatch batch) {
        NeedProfile need = change.facts() == null ? null : profile(change);
        pendingNeeds.apply(change, need);
        if (change.isWaiting()) {
            batch.needs()
                    .add(new PlannedNeed(
                            change.id(),
                            change.facts().kind(),
                            change.area(),
                            change.facts().zone(),
                            need));
        } else {
            batch.settledNeeds().add(change.number());
        }
    }

    private NeedProfile profile(FeedRecords.NeedRecord change) {
        return mapper.need(
                change.facts(),
                day,
                IdSet.of(change.declined()),
                change.lastHelper() == null ? NeedProfile.NO_OFFER : change.lastHelper());
    }
}
