package org.kith.gateway.portal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import org.kith.gateway.portal.page.Texts;

/**
 * What the plan is worth and the proof that no plan is worth more.
 *
 * @param needs needs that wait for a match
 * @param served needs that it serves
 * @param unmet needs that it gives to nobody
 * @param capacity places left of all open offers
 * @param value sum over the needs served
 * @param dual what the prices come to
 * @param gap what is not proven
 * @param holds whether nothing is left unproven
 */
@TemplateData
public record ProofModel(
        String needs,
        String served,
        String unmet,
        String capacity,
        String value,
        String dual,
        String gap,
        boolean holds) {
    static ProofModel of(JsonNode proof) {
        long needs = proof.path("needs").asLong();
        long served = proof.path("served").asLong();
        long gap = proof.path("gap").asLong();
        return new ProofModel(
                Texts.number(needs),
                Texts.number(served),
                Texts.number(needs - served),
                Texts.number(proof.path("capacity").asLong()),
                Texts.number(proof.path("value").asLong()),
                Texts.number(proof.path("dual").asLong()),
                Texts.number(gap),
                gap == 0);
    }
}
