package org.kith.gateway.portal.referrals;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/**
 * A referral in the list.
 *
 * @param id id
 * @param reference number that people read to each other
 * @param state its status
 * @param restricted whether only named people see its family
 * @param needs kinds of needs, each once, those first that are not over
 * @param risk risk band
 * @param from who sent it
 * @param received the day it came
 * @param due when the decision is due, or that it is taken; empty when it is never to come
 * @param overdue whether the decision was late, or is
 */
public record ReferralLine(
        UUID id,
        String reference,
        StateTag state,
        boolean restricted,
        String needs,
        String risk,
        String from,
        String received,
        String due,
        boolean overdue) {
    static ReferralLine of(Referrals.Line line, Organisations organisations, Words words) {
        return new ReferralLine(
                line.id(),
                line.reference(),
                StateTag.of(words, line.state()),
                line.restricted(),
                line.needs().stream()
                        .sorted(Comparator.comparing(need -> NeedBlock.isOver(need.state())))
                        .map(need -> words.code("kind", need.kind()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                words.code("risk", line.riskBand()),
                organisations.name(words, line.senderId()),
                words.times().day(line.receivedAt()),
                due(line, words),
                line.overdue());
    }

    private static String due(Referrals.Line line, Words words) {
        return switch (line.state()) {
            case "received", "acknowledged" -> words.times().due(line.dueAt());
            case "withdrawn" -> "";
            default -> words.code("state", "decided");
        };
    }
}
