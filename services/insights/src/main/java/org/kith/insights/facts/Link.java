package org.kith.insights.facts;

import java.util.UUID;

/**
 * What is known of something by its id: what never changes in its life, and what it leads to. Each event adds what it
 * carries, in any order.
 */
final class Link extends Details<Link> {
    /** Origin of what was logged on a walk, and of what comes of it. */
    static final String DOORSTEP = "doorstep";

    private final UUID id;

    private Link(UUID id) {
        this.id = id;
        set("id", id);
    }

    @Override
    Link self() {
        return this;
    }

    /** A walk, knock, offer, doorstep need or concern: it leads to nothing else. */
    static Link of(UUID id) {
        return new Link(id);
    }

    static Link ofReferral(UUID id) {
        return of(id).referral(id);
    }

    static Link ofNeed(UUID id, UUID referral) {
        return of(id).referral(referral);
    }

    static Link ofMatch(UUID id, UUID need, UUID referral, UUID offer) {
        return of(id).set("need", need).referral(referral).set("offer", offer);
    }

    /** The match belongs to it from the first: without, its facts would take the referral's origin for the offer's. */
    static Link ofRelationship(UUID id, UUID match, UUID need, UUID referral) {
        return of(id).set("match", match).set("need", need).referral(referral);
    }

    UUID id() {
        return id;
    }

    /** This link with what another of the same id knows besides. */
    Link and(Link other) {
        other.columns().forEach(this::set);
        return this;
    }
}
