package org.kith.gateway.portal.referrals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Words;

/** Who shared a referral with an organisation that neither sent nor received it, and what it is not shown. */
final class SharedWithUs {
    private SharedWithUs() {}

    /** Whether the user's organisation neither sent nor received it. */
    static boolean isAnother(Referrals.Referral referral, Set<UUID> own) {
        return !own.contains(referral.senderId()) && !own.contains(referral.receiverId());
    }

    /** Adds what stands; nothing where it cannot be had, or the referral is the organisation's own. */
    static void add(
            Facts facts, ReferralReader.Overview overview, Set<UUID> own, Organisations organisations, Words words) {
        List<Families.SharingDecision> withUs = !isAnother(overview.referral(), own)
                ? List.of()
                : overview.sharing().or(List.of()).stream()
                        .filter(one -> one.shared() && one.standing() && own.contains(one.withOrganisationId()))
                        .toList();
        Set<String> seen = new HashSet<>();
        for (Families.SharingDecision one : withUs) {
            seen.addAll(one.fields());
            facts.add(
                    "referral.shared-by",
                    words.t(
                            "referral.shared-by.how",
                            organisations.name(words, one.byOrganisationId()),
                            words.times().day(one.decidedAt())));
        }
        if (!withUs.isEmpty()) {
            facts.add(
                    "referral.shared-not",
                    Stream.of(ReferralForm.SHARED_FIELDS)
                            .filter(field -> !seen.contains(field))
                            .map(field -> words.code("shared-field", field))
                            .collect(Collectors.joining("\n")));
        }
    }
}
