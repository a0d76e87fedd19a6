package org.kith.gateway.portal.services;

import java.time.Instant;

/** A time for which a referral was open before it was reopened. */
public record EarlierEpisode(
        int episode, @Vocabulary("closure") String closure, Instant closedAt) {}
