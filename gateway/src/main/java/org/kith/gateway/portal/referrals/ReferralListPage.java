package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.StatusFilter;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** The referrals that the user's organisation sent or received. */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML)
public class ReferralListPage {
    private static final int LENGTH = 25;
    private static final String OLDEST = "oldest";
    private static final String NEWEST = "newest";
    private static final List<String> ORDERS = List.of(OLDEST, NEWEST);
    private static final Set<String> UNDECIDED = Set.of("received", "acknowledged");

    private final Referrals referrals;
    private final Organisations organisations;
    private final Pages pages;

    ReferralListPage(@RestClient Referrals referrals, Organisations organisations, Pages pages) {
        this.referrals = referrals;
        this.organisations = organisations;
        this.pages = pages;
    }

    record ReferralList(
            PageFrame page,
            List<ReferralLine> lines,
            StatusFilter status,
            List<Option> orders,
            String order,
            String next,
            String number,
            String following,
            SuccessMessage success)
            implements TemplateInstance {}

    /**
     * The list. A decision is due one working day after a referral came, so of those that wait for one the oldest is due first; that is
     * their order, and what it is called. Among all referrals the oldest may be decided long ago.
     */
    @GET
    @RolesAllowed({"partner", "practitioner", "link-worker", "duty"})
    public TemplateInstance list(
            @QueryParam("state") String state,
            @QueryParam("order") String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("number") @DefaultValue("1") int number,
            @QueryParam("success") String success,
            @QueryParam("reference") @DefaultValue("") String reference) {
        PageFrame page = pages.of("referrals");
        Words words = page.words();
        StatusFilter status = StatusFilter.of(
                page.words(), state, "received", "acknowledged", "decided", "open", "closed", "withdrawn");
        String chosen = order(order, status);
        Listing<Referrals.Line> found = referrals.list(status.asked(), chosen, cursor, LENGTH);
        int shown = cursor == null ? 1 : Math.max(2, number);
        return new ReferralList(
                pages.titled("referrals", title(words, status, shown)),
                found.items().stream()
                        .map(line -> ReferralLine.of(line, organisations, words))
                        .toList(),
                status,
                ORDERS.stream()
                        .map(code -> Option.of(code, words.code("referrals.order", called(code, status.chosen()))))
                        .toList(),
                chosen,
                found.next(),
                shown == 1 ? "" : Integer.toString(shown),
                Integer.toString(shown + 1),
                SuccessMessage.about(words, success, reference));
    }

    /** What an order is called in a list of that status. */
    private static String called(String code, String status) {
        return OLDEST.equals(code) && UNDECIDED.contains(status) ? "due" : code;
    }

    private static String order(String asked, StatusFilter status) {
        if (asked != null && ORDERS.contains(asked)) {
            return asked;
        }
        return UNDECIDED.contains(status.chosen()) ? OLDEST : NEWEST;
    }

    /** Each list and each page of it has a title of its own. */
    private static String title(Words words, StatusFilter status, int number) {
        String title = status.chosen().isEmpty()
                ? words.t("referrals.title")
                : words.t("referrals.title.status", words.code("state", status.chosen()));
        return number == 1 ? title : words.t("referrals.title.page", title, number);
    }
}
