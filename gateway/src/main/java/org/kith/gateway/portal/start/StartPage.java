package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.SuccessMessage;

/** The start page: what Kith is for a stranger, what to do for everybody else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    record Start(PageFrame page, SuccessMessage success) implements TemplateInstance {}

    private final Pages pages;
    private final SignedOut signedOut;

    StartPage(Pages pages, SignedOut signedOut) {
        this.pages = pages;
        this.signedOut = signedOut;
    }

    /** The start page. */
    @GET
    @PermitAll
    public TemplateInstance start(RoutingContext context) {
        PageFrame page = pages.titled("start", "Kith");
        boolean out = signedOut.take(context) && !page.user().signedIn();
        return new Start(
                page,
                out ? new SuccessMessage(page.t("start.success"), page.t("start.signed-out")) : SuccessMessage.NONE);
    }
}
