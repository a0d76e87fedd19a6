package org.kith.referrals.model;

import java.util.UUID;

/**
 * Between whom a referral goes.
 *
 * @param sender organisation that refers
 * @param by person of it
 * @param receiver organisation that decides
 */
public record Parties(UUID sender, UUID by, UUID receiver) {}
