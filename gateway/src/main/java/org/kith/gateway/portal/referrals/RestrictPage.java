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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
    private final Clock clock;

    RestrictPage(
            @RestClient Families families, Organisations organisations, OwnOrganisation own, Pages pages, Clock clock) {
        this.families = families;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
        this.clock = clock;
    }

    /** Asks who is to see the family, and why. */
    @GET
    @Path(RESTRICT)
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askRestrict(@PathParam("id") UUID id) {
        Families.Restriction now = families.restriction(id);
        return now.restrictedSince() == null
                ? show(RestrictForm.RESTRICT, id, now, Typed.nothing())
                : nothing(RestrictForm.RESTRICT, id);
    }

    /** Only they see it from now on. The first restriction counts: when somebody was quicker, the page says so. */
    @POST
    @Path(RESTRICT)
    public Response restrict(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Families.Restriction before = families.restriction(id);
        if (before.restrictedSince() != null) {
            return Response.ok(nothing(RestrictForm.RESTRICT, id)).build();
        }
        return send(RestrictForm.RESTRICT, id, before, values, (reason, people) -> {
            Families.Restriction now = families.restrict(id, new Families.NewRestriction(reason, people));
            return own.user().equals(now.setBy()) ? done(id, "restricted", people) : page(id);
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
                : show(RestrictForm.NAME, id, now, ticked(now.personIds()));
    }

    /** Nobody else sees it from now on. */
    @POST
    @Path(NAME)
    public Response name(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Families.Restriction now = families.restriction(id);
        if (now.restrictedSince() == null) {
            return Response.ok(nothing(RestrictForm.NAME, id)).build();
        }
        return send(RestrictForm.NAME, id, now, values, (reason, people) -> {
            families.name(id, new Families.NamedPeople(people));
            return done(id, "restricted-to", people);
        });
    }

    private String done(UUID id, String success, List<UUID> people) {
        boolean alone = people.stream().allMatch(own.user()::equals);
        return page(id) + "?success=" + success + (alone ? "-alone" : "");
    }

    /** What is sent with the reason and the people; gives the page that comes next. */
    private interface Command {
        String send(String reason, List<UUID> people);
    }

    private Response send(
            RestrictForm form,
            UUID id,
            Families.Restriction now,
            MultivaluedMap<String, String> values,
            Command command) {
        Typed typed = new Typed(values);
        values.put(
                RestrictForm.PEOPLE,
                RestrictForm.ticked(typed).stream().map(UUID::toString).toList());
        Sending sending = new Sending(form.form(), typed, pages.words("ask"));
        RestrictForm.check(typed, sending, staysNamed(form, now) ? own.user() : null);
        if (!typed.isWrong()) {
            findUnknown(typed, sending, people -> command.send(typed.value("reason"), people));
        }
        return sending.asking(() -> confirm(form, id, now, typed))
                .send(
                        RestrictForm.Answers.class,
                        answers -> command.send(answers.reason(), answers.people()),
                        () -> show(form, id, now, typed));
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

    private TemplateInstance show(RestrictForm form, UUID id, Families.Restriction now, Typed typed) {
        Asking asking = new Asking(pages, form.act(), caption(id), page(id) + "/" + form.act(), page(id));
        PageFrame page = asking.frame(typed);
        PeopleOfFamily people = people(id, page);
        List<String> said = new ArrayList<>();
        if (form == RestrictForm.NAME) {
            said.add(page.t("ask.restricted-to." + (staysNamed(form, now) ? "you-stay" : "opened")));
            said.addAll(willSee(now, people).opened(now.personIds()));
        }
        return asking.show(
                page,
                form.view(page, typed, people.options(shown(now.personIds(), typed), staysNamed(form, now))),
                typed,
                List.of(),
                said);
    }

    /** Who restricts a family is named, and who is named stays so; who broke the restriction says whether they are. */
    private boolean staysNamed(RestrictForm form, Families.Restriction now) {
        return form == RestrictForm.RESTRICT || now.personIds().contains(own.user());
    }

    private TemplateInstance confirm(RestrictForm form, UUID id, Families.Restriction now, Typed typed) {
        Confirmation question = new Confirmation(pages, form.act(), caption(id), page(id) + "/" + form.act(), page(id));
        PageFrame page = pages.of("family", Names.shortId(id));
        PeopleOfFamily people = people(id, page);
        List<UUID> chosen = RestrictForm.chosen(typed);
        boolean stays = staysNamed(form, now);
        (form == RestrictForm.RESTRICT
                        ? WhoWillSee.set(chosen, own.user(), page.words())
                        : willSee(now, people).named(chosen, stays))
                .forEach(question::say);
        return question.ask(form.view(page, typed, people.options(shown(now.personIds(), typed), stays)));
    }

    private WhoWillSee willSee(Families.Restriction now, PeopleOfFamily people) {
        return new WhoWillSee(now, people, own.user(), clock.instant());
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

    /** Those who are named, but for the user; the user when nobody else is, which is a choice of its own. */
    private Typed ticked(List<UUID> named) {
        boolean alone = named.stream().allMatch(own.user()::equals);
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.put(
                RestrictForm.PEOPLE,
                named.stream()
                        .filter(one -> alone || !own.user().equals(one))
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
