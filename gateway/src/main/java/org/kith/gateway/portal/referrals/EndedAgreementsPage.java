package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Withdrawals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/** What others recorded that families withdraw: it has ended, and the user's organisation confirms that it knows. */
@Path("/agreement")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"partner", "practitioner", "link-worker"})
public class EndedAgreementsPage {
    private static final int LENGTH = 50;
    private static final int MOST = 200;
    private static final Form CONFIRM = Form.named("ended");

    private final Withdrawals withdrawals;
    private final Organisations organisations;
    private final Pages pages;

    EndedAgreementsPage(@RestClient Withdrawals withdrawals, Organisations organisations, Pages pages) {
        this.withdrawals = withdrawals;
        this.organisations = organisations;
        this.pages = pages;
    }

    record EndedAgreements(PageFrame page, List<Line> lines, FormView form, String next, SuccessMessage success)
            implements TemplateInstance {}

    /**
     * Something that ended.
     *
     * @param id id
     * @param familyId the family
     * @param family how people name it
     * @param what what is no longer agreed to, and what that ended
     * @param organisation whose person recorded it
     * @param at when
     * @param dueAt by when it is to be confirmed
     * @param overdue whether that is past
     */
    public record Line(
            UUID id,
            UUID familyId,
            String family,
            String what,
            String organisation,
            String at,
            String dueAt,
            boolean overdue) {
        static Line of(Withdrawals.EndedAgreement one, Organisations organisations, Words words) {
            String purposes = one.purposes().stream()
                    .map(purpose -> words.code("agreement-part", purpose))
                    .collect(Collectors.joining(", "));
            return new Line(
                    one.id(),
                    one.familyId(),
                    words.t("family.title", Names.shortId(one.familyId())),
                    whole(purposes, counts(one, words)),
                    organisations.name(words, one.organisationId()),
                    words.times().moment(one.endedAt()),
                    words.times().due(one.dueAt()),
                    one.overdue());
        }
    }

    private static String whole(String purposes, String counts) {
        return purposes.isEmpty() || counts.isEmpty() ? purposes + counts : purposes + ". " + counts;
    }

    /** What it ended; what there was none of is left out. */
    private static String counts(Withdrawals.EndedAgreement one, Words words) {
        String needs = words.count("count.needs", one.needs());
        String recipients = words.count("count.organisations", one.recipients());
        if (one.needs() > 0 && one.recipients() > 0) {
            return words.t("ended.both", needs, recipients);
        }
        if (one.needs() > 0) {
            return words.t("ended.needs", needs);
        }
        return one.recipients() > 0 ? words.t("ended.recipients", recipients) : "";
    }

    /** What is to be confirmed. */
    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor, @QueryParam("success") String success) {
        PageFrame page = pages.of("ended");
        Listing<Withdrawals.EndedAgreement> found = withdrawals.list(cursor, LENGTH);
        return new EndedAgreements(
                page,
                found.items().stream()
                        .map(one -> Line.of(one, organisations, page.words()))
                        .toList(),
                new FormView(CONFIRM, page, Typed.nothing()),
                found.next(),
                SuccessMessage.of(page.words(), success));
    }

    /** Confirms one, asked once more. */
    @POST
    @Path("{id:[0-9a-f-]{36}}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return new Sending(CONFIRM, typed, pages.words("ended"))
                .asking(() -> ask(id))
                .send(
                        Object.class,
                        unused -> {
                            withdrawals.confirm(id);
                            return "/agreement?success=ended-confirmed";
                        },
                        () -> list("", null));
    }

    private TemplateInstance ask(UUID id) {
        Words words = pages.words("ended");
        Line line = withdrawals.list(null, MOST).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> Line.of(one, organisations, words))
                .orElse(null);
        Confirmation question = new Confirmation(
                pages,
                "ended-confirm",
                line == null ? "" : line.family(),
                "/agreement/" + id + "/confirm",
                "/agreement");
        if (line != null) {
            question.say(words.t("ended.about", line.what(), line.organisation(), line.at()));
        }
        return question.ask("");
    }
}
