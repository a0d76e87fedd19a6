package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** The start page: what Kith is for a stranger, what to do for everybody else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    record Start(PageFrame page) implements TemplateInstance {}

    private final Pages pages;

    StartPage(Pages pages) {
        this.pages = pages;
    }

    /** The start page. */
    @GET
    @PermitAll
    public TemplateInstance start() {
        return new Start(pages.titled("start", "Kith"));
    }
}
