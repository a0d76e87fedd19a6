package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.kith.gateway.portal.page.NavItem;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.SuccessMessage;

/** The start page: what Kith is for a stranger, what to do for everybody else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    record Start(PageFrame page, List<Card> cards, SuccessMessage success) implements TemplateInstance {}

    /**
     * A page that the user has.
     *
     * @param item the page
     * @param waits what waits there
     */
    record Card(NavItem item, List<String> waits) {}

    private final Pages pages;
    private final Waiting waiting;
    private final SignedOut signedOut;

    StartPage(Pages pages, Waiting waiting, SignedOut signedOut) {
        this.pages = pages;
        this.waiting = waiting;
        this.signedOut = signedOut;
    }

    /** The start page. */
    @GET
    @PermitAll
    public TemplateInstance start(RoutingContext context) {
        PageFrame page = pages.titled("start", "Kith");
        boolean out = signedOut.take(context) && !page.user().signedIn();
        Map<NavItem, List<String>> waits = waiting.of(page);
        return new Start(
                page,
                page.menu().stream()
                        .map(item -> new Card(item, waits.getOrDefault(item, List.of())))
                        .toList(),
                out ? new SuccessMessage(page.t("start.success"), page.t("start.signed-out")) : SuccessMessage.NONE);
    }
}
