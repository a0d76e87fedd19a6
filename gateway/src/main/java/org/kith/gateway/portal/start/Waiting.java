package org.kith.gateway.portal.start;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.portal.page.NavItem;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.referrals.OwnOrganisation;
import org.kith.gateway.portal.services.DutyDesk;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.services.Withdrawals;

/** What waits for the user, for the start page: one short list for each, at once; what cannot be had is left out. */
@ApplicationScoped
class Waiting {
    private static final int MOST = 20;

    private final Referrals referrals;
    private final Withdrawals withdrawals;
    private final DutyDesk duty;
    private final OwnOrganisation own;
    private final Duration patience;

    Waiting(
            @RestClient Referrals referrals,
            @RestClient Withdrawals withdrawals,
            @RestClient DutyDesk duty,
            OwnOrganisation own,
            GatewayConfig config) {
        this.referrals = referrals;
        this.withdrawals = withdrawals;
        this.duty = duty;
        this.own = own;
        patience = config.limits().part();
    }

    /** Something that may wait. */
    private record Asked(NavItem item, String key, Uni<? extends Part<? extends Listing<?>>> found) {}

    /** What waits behind each page of the menu, in words; a page where nothing waits is left out. */
    Map<NavItem, List<String>> of(PageFrame page) {
        List<Asked> all = new ArrayList<>();
        if (page.menu().contains(NavItem.DUTY)) {
            all.add(new Asked(NavItem.DUTY, "waits.duty", part(duty.waiting(MOST))));
        }
        if (page.user().isAny("practitioner") && page.menu().contains(NavItem.REFERRALS)) {
            all.add(new Asked(NavItem.REFERRALS, "waits.referrals", part(toRead())));
        }
        if (page.may("referrals.listWithdrawals") && page.menu().contains(NavItem.REFERRALS)) {
            all.add(new Asked(NavItem.REFERRALS, "waits.withdrawals", part(withdrawals.waiting(MOST))));
        }
        Map<NavItem, List<String>> waiting = new EnumMap<>(NavItem.class);
        if (all.isEmpty()) {
            return waiting;
        }
        List<? extends Part<? extends Listing<?>>> answers = Uni.join()
                .all(all.stream()
                        .<Uni<Part<? extends Listing<?>>>>map(one -> one.found().map(found -> found))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();
        for (int i = 0; i < all.size(); i++) {
            Listing<?> found = answers.get(i).value();
            if (found != null && !found.items().isEmpty()) {
                waiting.computeIfAbsent(all.get(i).item(), unused -> new ArrayList<>())
                        .add(words(page, all.get(i).key(), found));
            }
        }
        return waiting;
    }

    /** The list has what the user's organisation sent as well: that is for others to read. */
    private Uni<Listing<Referrals.Line>> toRead() {
        Set<UUID> ids = own.ids();
        return referrals
                .waiting("received", MOST)
                .map(found -> new Listing<>(
                        found.items().stream()
                                .filter(line -> ids.contains(line.receiverId()))
                                .toList(),
                        found.next()));
    }

    private <T> Uni<Part<Listing<T>>> part(Uni<Listing<T>> asked) {
        return Part.of("referrals", asked, patience);
    }

    private static String words(PageFrame page, String key, Listing<?> found) {
        int number = found.items().size();
        // Of a list that goes on, some of what was found may have been for others.
        return found.next() == null
                ? page.words().count(key, number)
                : page.t(key + ".more", page.words().number(number));
    }
}
