package org.kith.gateway.portal.apidocs;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kith.gateway.edge.apidocs.ApiDocs;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;

/** The API as a page for people. */
@Path("/api")
@PermitAll
public class ApiPage {
    private final ApiDocs docs;
    private final PageFactory pages;

    ApiPage(ApiDocs docs, PageFactory pages) {
        this.docs = docs;
        this.pages = pages;
    }

    /** Every operation. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return Templates.api(
                pages.of("API"), ApiModel.of(docs.document().await().indefinitely()));
    }
}
