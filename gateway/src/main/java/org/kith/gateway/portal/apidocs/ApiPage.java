package org.kith.gateway.portal.apidocs;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kith.gateway.edge.apidocs.ApiDocs;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** The API as a page for people. */
@Path("/api")
@PermitAll
public class ApiPage {
    record Api(PageFrame page, ApiModel model) implements TemplateInstance {}

    private final ApiDocs docs;
    private final Pages pages;

    ApiPage(ApiDocs docs, Pages pages) {
        this.docs = docs;
        this.pages = pages;
    }

    /** Every operation. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return new Api(pages.of("api"), ApiModel.of(docs.document().await().indefinitely()));
    }
}
