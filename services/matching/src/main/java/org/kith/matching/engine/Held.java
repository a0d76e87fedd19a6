package org.kith.matching.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Ids;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;

/**
 * What the engine holds in memory of the tables, as of a day. A new one holds nothing and takes everything with its first look,
 * which is how the service starts and how it recovers. Used by one thread; the index may be read by others.
 */
final class Held {
    private final Feed feed;
    private final Words words;
    private final LocalDate day;
    private final Instant week;
    private final OfferIndex offers;
    private final Wanting wanting = new Wanting();
    private String since = Feed.BEGINNING;
    private Map<Long, Instant> lastSeen = Map.of();

    /**
     * @param day the day of a match made now
     * @param zone where its midnight is
     */
    Held(Feed feed, Words words, LocalDate day, ZoneId zone) {
        this.feed = feed;
        this.words = words;
        this.day = day;
        week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
        offers = new OfferIndex(words.scoring(), words.vocabulary());
    }

    /** Takes what was committed since the last look, everything the first time. */
    Look look() {
        Look look = new Look(since.equals(Feed.BEGINNING));
        Map<Long, Instant> seen = new HashMap<>();
        since = feed.read(since, new Changes.Sink() {
            @Override
            public Optional<Instant> asksSince() {
                return words.terms().countsLoads() ? Optional.of(week) : Optional.empty();
            }

            @Override
            public void load(Changes.LoadChange change) {
                look.loads().put(change.volunteer(), words.terms().load(change.carrying(), change.asked()));
            }

            @Override
            public void offer(Changes.OfferChange change) {
                if (!look.first()) {
                    long number = change.facts().number();
                    seen.put(number, change.changedAt());
                    // While some transaction goes on, rows written after it began come again and again.
                    if (change.changedAt().equals(lastSeen.get(number))) {
                        return;
                    }
                    look.written().add(change.changedAt());
                }
                take(change, look);
            }

            @Override
            public void need(Changes.NeedChange change) {
                take(change, look);
            }
        });
        lastSeen = seen;
        return look;
    }

    /** The day it is right for. */
    LocalDate day() {
        return day;
    }

    /** Open offers. */
    OfferIndex offers() {
        return offers;
    }

    /** Open needs. */
    Wanting wanting() {
        return wanting;
    }

    private void take(Changes.OfferChange change, Look look) {
        if (!change.open()) {
            offers.remove(change.facts().number());
            look.closedOffers().add(change.facts().number());
            return;
        }
        Offer offer = words.offer(change.facts(), day);
        offers.put(offer);
        look.offers().add(offer);
    }

    private void take(Changes.NeedChange change, Look look) {
        Need need = change.facts() == null ? null : inWords(change);
        wanting.take(change, need);
        if (change.wanted()) {
            look.needs()
                    .add(new PlannedNeed(
                            change.id(),
                            change.facts().kind(),
                            change.area(),
                            change.facts().zone(),
                            need));
        } else {
            look.settledNeeds().add(change.number());
        }
    }

    private Need inWords(Changes.NeedChange change) {
        return words.need(
                change.facts(),
                day,
                Ids.of(change.refused()),
                change.helped() == null ? Need.NO_OFFER : change.helped());
    }
}
