package org.kith.gateway.portal.plan;

import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Words;

/**
 * What the plan is worth and the proof that no plan is worth more.
 *
 * @param needs needs that wait for a match
 * @param served needs that it serves
 * @param unmet needs that it gives to nobody
 * @param capacity spaces left of all open offers
 * @param value sum over the needs served
 * @param dual what the prices come to
 * @param gap what is not proven
 * @param holds whether nothing is left unproven
 */
public record ProofModel(
        String needs,
        String served,
        String unmet,
        String capacity,
        String value,
        String dual,
        String gap,
        boolean holds) {
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
