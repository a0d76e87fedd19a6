package org.kith.gateway.portal.problems;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** A page for every type of problem: its type's address leads here. */
@Path("/problems/{slug}")
@Produces(MediaType.TEXT_HTML)
public class ProblemPages {
    record Problem(PageFrame page, ProblemPage problem) implements TemplateInstance {}

    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    /** What the problem means and what to do. */
    @GET
    @PermitAll
    public TemplateInstance show(@PathParam("slug") String slug) {
        ProblemPage problem = ProblemPage.of(slug).orElseThrow(NotFoundException::new);
        return new Problem(pages.titled("problem", problem.title()), problem);
    }
}
