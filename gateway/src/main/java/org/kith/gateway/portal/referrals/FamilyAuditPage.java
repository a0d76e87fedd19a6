package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/** Who saw a family, did something with it or tried. The service decides who may read that, and notes that they did. */
@Path("/families/{id:[0-9a-f-]{36}}/audit")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class FamilyAuditPage {
    private static final Form FILTER = Form.named("family-audit.filter")
            .choice("person", FieldKind.SELECT, null)
            .choice("day", FieldKind.SELECT, null)
            .choice("outcome", FieldKind.SELECT, null);

    private final Families families;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    FamilyAuditPage(@RestClient Families families, Organisations organisations, OwnOrganisation own, Pages pages) {
        this.families = families;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    record FamilyAudit(
            PageFrame page, UUID id, String number, AuditModel audit, FormView filter, String query, Errors errors)
            implements TemplateInstance {}

    /**
     * A page of it.
     *
     * @param person the end of an account's number; empty for all
     * @param day a day in words; empty for all
     * @param outcome allowed or denied; empty for both
     * @param newer number of a row, for the page that ends just after it
     * @param older number of a row, for the page that begins just before it
     */
    @GET
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("person") String person,
            @QueryParam("day") String day,
            @QueryParam("outcome") String outcome,
            @QueryParam("newer") String newer,
            @QueryParam("older") String older) {
        Typed typed = Typed.nothing()
                .put("person", person)
                .put("day", day)
                .put("outcome", outcome)
                .put("newer", newer)
                .put("older", older);
        Words words = pages.words("family-audit");
        List<Families.AuditEntry> rows = families.audit(id).items();
        AuditModel.Choices choices = AuditModel.Choices.of(rows, own.user(), organisations, words);
        AuditModel.Chosen chosen = choices.chosen(typed, words);
        AuditModel.Place place = new AuditModel.Place(row("newer", typed, words), row("older", typed, words));
        AuditModel audit = AuditModel.of(rows, chosen, place, own.user(), organisations, words);
        String title = words.t("family-audit.title", Names.shortId(id));
        PageFrame page = pages.titled(
                        "family-audit",
                        audit.shown().isEmpty() ? title : words.t("family-audit.title.shown", title, audit.shown()))
                .withError(typed.isWrong());
        FormView filter = new FormView(FILTER, page, typed)
                .options("person", choices.people())
                .options("day", choices.days())
                .options("outcome", choices.outcomes());
        return Response.status(typed.isWrong() ? Response.Status.BAD_REQUEST : Response.Status.OK)
                .entity(new FamilyAudit(
                        page, id, Names.shortId(id), audit, filter, query(typed), Errors.of(words, typed)))
                .build();
    }

    /** Number of a row; 0 when none is given, or what is given is none. */
    private static long row(String name, Typed typed, Words words) {
        String value = typed.value(name);
        if (value.matches("[0-9]{1,9}")) {
            return Long.parseLong(value);
        }
        if (!value.isEmpty()) {
            typed.wrong(words.t("family-audit.no-row"));
        }
        return 0;
    }

    /** What is chosen, for the address of another page of it; what cannot be chosen is left out. */
    private static String query(Typed typed) {
        return Stream.of("person", "day", "outcome")
                .filter(name -> typed.error(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(typed.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether the user is one of those who read it. */
    static boolean reads(PageFrame page) {
        return page.may("referrals.readFamilyAudit") && page.user().isAny("practitioner", "partner", "duty");
    }
}
