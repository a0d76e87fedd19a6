package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;

/**
 * Says that only named people see a family, and later who they are; asked once more, because whoever is not named loses the
 * family at once. The service decides who may.
 */
@Path("/families/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"practitioner", "duty"})
public class RestrictPage {
    private static final String RESTRICT = "restrict";
    private static final String NAME = "restricted-to";

    private final Families families;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    RestrictPage(@RestClient Families families, Organisations organisations, OwnOrganisation own, Pages pages) {
        this.families = families;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    /** Asks who is to see the family, and why. */
    @GET
    @Path(RESTRICT)
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askRestrict(@PathParam("id") UUID id) {
        return families.restriction(id).restrictedSince() == null
                ? show(RestrictForm.RESTRICT, id, List.of(), Typed.nothing())
                : nothing(RestrictForm.RESTRICT, id);
    }

    /** Only they see it from now on. The first restriction counts: when somebody was quicker, the family's page says who. */
    @POST
    @Path(RESTRICT)
    public Response restrict(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        if (families.restriction(id).restrictedSince() != null) {
            return Response.ok(nothing(RestrictForm.RESTRICT, id)).build();
        }
        return send(RestrictForm.RESTRICT, id, List.of(), values, (reason, people) -> {
            Families.Restriction now = families.restrict(id, new Families.NewRestriction(reason, people));
            return own.user().equals(now.setBy()) ? page(id) + "?success=restricted" : page(id);
        });
    }

    /** Asks who is to see the restricted family from now on. */
    @GET
    @Path(NAME)
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askNames(@PathParam("id") UUID id) {
        Families.Restriction now = families.restriction(id);
        return now.restrictedSince() == null
                ? nothing(RestrictForm.NAME, id)
                : show(RestrictForm.NAME, id, now.personIds(), ticked(now.personIds()));
    }

    /** Nobody else sees it from now on. */
    @POST
    @Path(NAME)
    public Response name(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Families.Restriction now = families.restriction(id);
        if (now.restrictedSince() == null) {
            return Response.ok(nothing(RestrictForm.NAME, id)).build();
        }
        return send(RestrictForm.NAME, id, now.personIds(), values, (reason, people) -> {
            families.name(id, new Families.NamedPeople(people));
            return page(id) + "?success=restricted-to";
        });
    }

    /** What is sent with the reason and the people; gives the page that comes next. */
    private interface Command {
        String send(String reason, List<UUID> people);
    }

    private Response send(
            RestrictForm form, UUID id, List<UUID> named, MultivaluedMap<String, String> values, Command command) {
        Typed typed = new Typed(values);
        values.put(
                RestrictForm.PEOPLE,
                RestrictForm.ticked(typed).stream().map(UUID::toString).toList());
        Sending sending = new Sending(form.form(), typed, pages.words("ask"));
        RestrictForm.check(typed, sending, staysNamed(form, named) ? own.user() : null);
        if (!typed.isWrong()) {
            findUnknown(typed, sending, people -> command.send(typed.value("reason"), people));
        }
        return sending.asking(() -> confirm(form, id, named, typed))
                .send(
                        RestrictForm.Answers.class,
                        answers -> command.send(answers.reason(), answers.people()),
                        () -> show(form, id, named, typed));
    }

    /** Whom the service does not know is said before the user is asked once more. */
    private static void findUnknown(Typed typed, Sending sending, Consumer<List<UUID>> command) {
        try {
            RestrictForm.unknown(typed, sending, UnknownPeople.among(RestrictForm.chosen(typed), command));
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            sending.mark(failure);
        }
    }

    private TemplateInstance show(RestrictForm form, UUID id, List<UUID> named, Typed typed) {
        Asking asking = new Asking(pages, form.act(), caption(id), page(id) + "/" + form.act(), page(id));
        PageFrame page = asking.frame(typed);
        return asking.show(
                page,
                form.view(page, typed, people(id, page).options(shown(named, typed), staysNamed(form, named))),
                typed,
                List.of(),
                staysNamed(form, named) ? List.of() : List.of(page.t("ask.restricted-to.opened")));
    }

    /** Who restricts a family is named, and who is named stays so; who broke the restriction says whether they are. */
    private boolean staysNamed(RestrictForm form, List<UUID> named) {
        return form == RestrictForm.RESTRICT || named.contains(own.user());
    }

    private TemplateInstance confirm(RestrictForm form, UUID id, List<UUID> named, Typed typed) {
        Confirmation question = new Confirmation(pages, form.act(), caption(id), page(id) + "/" + form.act(), page(id));
        PageFrame page = pages.of("family", Names.shortId(id));
        PeopleOfFamily people = people(id, page);
        List<UUID> chosen = RestrictForm.chosen(typed);
        String leftOut = named.stream()
                .filter(one -> !chosen.contains(one) && !own.user().equals(one))
                .map(people::label)
                .collect(Collectors.joining("; "));
        if (!leftOut.isEmpty()) {
            question.say(page.t("confirm." + form.act() + ".left-out", leftOut));
        }
        return question.ask(form.view(page, typed, people.options(shown(named, typed), staysNamed(form, named))));
    }

    /** Who was ticked is shown again, whatever has come to the audit meanwhile. */
    private static List<UUID> shown(List<UUID> named, Typed typed) {
        List<UUID> shown = new ArrayList<>(named);
        shown.addAll(RestrictForm.ticked(typed));
        return shown;
    }

    private PeopleOfFamily people(UUID id, PageFrame page) {
        return PeopleOfFamily.in(families.audit(id).items(), own.user(), organisations, page.words());
    }

    /** Those who are named, but for the user. That it stays so is a choice of its own, which nobody has made yet. */
    private Typed ticked(List<UUID> named) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.put(
                RestrictForm.PEOPLE,
                named.stream()
                        .filter(one -> !own.user().equals(one))
                        .map(UUID::toString)
                        .toList());
        return new Typed(values);
    }

    private TemplateInstance nothing(RestrictForm form, UUID id) {
        return new NothingToDo(pages, form.act(), caption(id), page(id)).show();
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }

    private static String page(UUID id) {
        return "/families/" + id;
    }
}
