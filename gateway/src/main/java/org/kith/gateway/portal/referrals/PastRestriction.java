package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/**
 * A restriction that was lifted, as the family's page shows it; what is not for the user is empty.
 *
 * @param set when it was set, and by whom
 * @param why why
 * @param lifted when it was lifted, by whom and why
 * @param broken who opened the family in spite of it, when and why; each on a line
 */
public record PastRestriction(String set, String why, String lifted, String broken) {
    /** Those that were lifted, the last first. */
    static List<PastRestriction> of(
            List<Families.PastRestriction> all, UUID user, Organisations organisations, Words words) {
        return all.reversed().stream()
                .filter(one -> one.liftedAt() != null)
                .map(one -> of(one, user, organisations, words))
                .toList();
    }

    private static PastRestriction of(
            Families.PastRestriction one, UUID user, Organisations organisations, Words words) {
        String account = words.t(
                "family.restriction.account-of",
                Names.account(words, one.setBy(), user),
                organisations.name(words, one.organisationId()));
        return new PastRestriction(
                words.t("family.past.at", words.times().moment(one.setAt()), account),
                one.reason() == null ? "" : one.reason(),
                lifted(one, user, words),
                one.broken() == null
                        ? ""
                        : one.broken().stream()
                                .map(broken -> words.t(
                                        "family.restriction.broken-by",
                                        Names.account(words, broken.personId(), user),
                                        words.times().moment(broken.at()),
                                        words.times().moment(broken.until()),
                                        broken.reason()))
                                .collect(Collectors.joining("\n")));
    }

    private static String lifted(Families.PastRestriction one, UUID user, Words words) {
        String at = words.times().moment(one.liftedAt());
        String by =
                one.liftedBy() == null ? at : words.t("family.past.at", at, Names.account(words, one.liftedBy(), user));
        return one.liftReason() == null ? by : words.t("family.past.why", by, one.liftReason());
    }
}
