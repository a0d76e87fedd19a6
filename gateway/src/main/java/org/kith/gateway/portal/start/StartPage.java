package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kith.gateway.portal.page.Page;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;

/** The start page: what Kith is for a stranger, what to do for everybody else. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final PageFactory pages;

    StartPage(PageFactory pages) {
        this.pages = pages;
    }

    /** The start page. */
    @GET
    @PermitAll
    public TemplateInstance start() {
        Page page = pages.of("Kith");
        return Templates.start(page);
    }
}
