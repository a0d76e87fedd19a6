package org.kith.gateway.portal.plan;

import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Words;

/**
 * What the plan is worth, and the proof that no other plan is worth more.
 *
 * @param needs needs that wait for a match
 * @param met needs that the plan gives an offer
 * @param unmet needs that the plan leaves without one
 * @param spaces spaces left of all open offers
 * @param value points of the plan, over all needs that it meets
 * @param upperBound the most points that any plan could have
 * @param gap difference between the two
 * @param proven whether there is no difference, so that no other plan is worth more
 */
public record ProofModel(
        String needs,
        String met,
        String unmet,
        String spaces,
        String value,
        String upperBound,
        String gap,
        boolean proven) {
    static ProofModel of(Matching.Proof proof, Words words) {
        return new ProofModel(
                words.number(proof.needs()),
                words.number(proof.served()),
                words.number(proof.needs() - proof.served()),
                words.number(proof.capacity()),
                words.number(proof.value()),
                words.number(proof.dual()),
                words.number(proof.gap()),
                proof.gap() == 0);
    }
}
