package org.kith.gateway.portal.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Words;

/**
 * Says who sees a family once a restriction is set or changed: who is named, who no longer is, and who goes on seeing it
 * because they opened it.
 *
 * @param now the restriction as it stands
 * @param people what the accounts are called
 * @param user account of the user
 * @param at the present moment
 */
record WhoWillSee(Families.Restriction now, PeopleOfFamily people, UUID user, Instant at) {
    /** What setting a restriction does. */
    static List<String> set(List<UUID> chosen, UUID user, Words words) {
        String whom = chosen.stream().allMatch(user::equals) ? "alone" : "some";
        return List.of(words.t("confirm.restrict.sees." + whom), words.t("confirm.restrict.changes." + whom));
    }

    /** What naming these people instead does. */
    List<String> named(List<UUID> chosen, boolean userStays) {
        List<String> said = new ArrayList<>();
        add(said, "confirm.restricted-to.new", without(chosen, now.personIds()));
        Map<UUID, Instant> open = open();
        List<UUID> leftOut = without(now.personIds(), chosen);
        add(said, "confirm.restricted-to.left-out", without(leftOut, List.copyOf(open.keySet())));
        said.addAll(opened(chosen));
        said.add(ofUser(chosen, userStays));
        return said;
    }

    /** Who goes on seeing the family without being among those, and until when. */
    List<String> opened(List<UUID> chosen) {
        return open().entrySet().stream()
                .filter(one -> !chosen.contains(one.getKey()) && !user.equals(one.getKey()))
                .map(one -> words().t(
                                "confirm.restricted-to.opened",
                                people.label(one.getKey()),
                                words().times().moment(one.getValue())))
                .toList();
    }

    private String ofUser(List<UUID> chosen, boolean stays) {
        if (stays) {
            return words().t("confirm.restricted-to.you.stay");
        }
        return chosen.contains(user)
                ? words().t("confirm.restricted-to.you.named")
                : words().t("confirm.restricted-to.you.until", words().times().moment(now.openUntil()));
    }

    /** Until when each of those sees the family who opened it. */
    private Map<UUID, Instant> open() {
        Map<UUID, Instant> open = new LinkedHashMap<>();
        now.broken().stream()
                .filter(one -> one.until().isAfter(at))
                .forEach(one -> open.merge(one.personId(), one.until(), (a, b) -> a.isAfter(b) ? a : b));
        return open;
    }

    private List<UUID> without(List<UUID> some, List<UUID> others) {
        return some.stream()
                .filter(one -> !others.contains(one) && !user.equals(one))
                .toList();
    }

    private void add(List<String> said, String key, List<UUID> accounts) {
        if (!accounts.isEmpty()) {
            said.add(words().t(key, accounts.stream().map(people::label).collect(Collectors.joining("; "))));
        }
    }

    private Words words() {
        return people.words();
    }
}
