package org.kith.gateway.portal.dashboard;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.services.Insights;
import org.kith.kit.problem.FieldError;

/** The network's numbers, and what each means. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DashboardPage {
    private final Insights insights;
    private final PageFactory pages;

    DashboardPage(@RestClient Insights insights, PageFactory pages) {
        this.insights = insights;
        this.pages = pages;
    }

    /** Numbers by zone and in total, of whole months. */
    @GET
    @Path("dashboard")
    @RolesAllowed({"commissioner", "coordinator", "network-admin", "duty"})
    public TemplateInstance dashboard(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("chart") String chart) {
        try {
            DashboardModel model = DashboardModel.of(insights.dashboard(blank(from), blank(to)), chart);
            return Templates.dashboard(pages.of("Dashboard"), model, List.of());
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            DashboardModel model = DashboardModel.of(insights.dashboard(null, null), chart);
            List<String> errors =
                    failure.errors().stream().map(FieldError::detail).toList();
            return Templates.dashboard(pages.of("Dashboard").withError(), model, errors);
        }
    }

    /** What a number means. */
    @GET
    @Path("measures/{key}")
    @Authenticated
    public TemplateInstance measure(@PathParam("key") String key) {
        Insights.Measure measure = insights.measure(key);
        return Templates.measure(pages.of(measure.name()), measure);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
