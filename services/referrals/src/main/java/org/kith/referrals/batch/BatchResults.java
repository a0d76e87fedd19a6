package org.kith.referrals.batch;

import java.util.List;

/**
 * What became of the items of a batch.
 *
 * @param results one for each item, in the order in which they were sent
 */
public record BatchResults(List<ItemResult> results) {}
