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
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Months;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Insights;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;

/** The network's numbers, and what each means. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DashboardPage {
    private static final Form PERIOD = Form.named("dashboard.period")
            .text("from")
            .with(field -> field.size(10))
            .text("to")
            .with(field -> field.size(10));

    private final Insights insights;
    private final Pages pages;

    DashboardPage(@RestClient Insights insights, Pages pages) {
        this.insights = insights;
        this.pages = pages;
    }

    /** The numbers are null when the months that were asked for are wrong: those of other months would be taken for them. */
    record Dashboard(PageFrame page, DashboardModel model, String chart, FormView period, Errors errors)
            implements TemplateInstance {}

    record Measure(PageFrame page, Insights.Measure measure, List<Fact> facts) implements TemplateInstance {}

    /** Numbers by zone and in total, of whole months. */
    @GET
    @Path("dashboard")
    @RolesAllowed({"commissioner", "coordinator", "network-admin", "duty"})
    public TemplateInstance dashboard(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("chart") String chart) {
        Typed typed = Typed.nothing().put("from", from == null ? "" : from).put("to", to == null ? "" : to);
        PageFrame page = pages.of("dashboard");
        DashboardModel model = null;
        try {
            Insights.Dashboard numbers = insights.dashboard(month(typed.value("from")), month(typed.value("to")));
            model = DashboardModel.of(numbers, chart, page.words());
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            new Sending(PERIOD, typed, page.words()).mark(failure);
        }
        return new Dashboard(
                page.withError(typed.isWrong()),
                model,
                chart == null ? "" : chart,
                new FormView(PERIOD, page, typed),
                Errors.of(page.words(), typed));
    }

    /** What a number means. */
    @GET
    @Path("measures/{key}")
    @Authenticated
    public TemplateInstance measure(@PathParam("key") String key) {
        Insights.Measure measure = insights.measure(key);
        PageFrame page = pages.titled("measure", measure.name());
        return new Measure(page, measure, facts(page, measure));
    }

    private static List<Fact> facts(PageFrame page, Insights.Measure measure) {
        String seenBy = measure.seenBy().stream()
                .map(role -> page.words().code("role", role))
                .collect(Collectors.joining(", "));
        return new Facts(page.words())
                .add("measure.unit", measure.unit())
                .add("measure.period", page.words().code("measure.when", measure.when()))
                .yesNo("measure.by-zone", measure.byZone())
                .add("measure.seen-by", seenBy)
                .add("measure.owner", page.words().code("role", measure.owner()))
                .list();
    }

    /** A month as people write it, as the service reads it; what is none the service refuses. */
    private static String month(String text) {
        return text.isEmpty()
                ? null
                : Months.withYear(text).map(YearMonth::toString).orElse(text);
    }
}
