package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;

/**
 * Shares a family with another organisation, or records that it is not to be shared with one: asked once more, with who will
 * see what. The service decides who may. That it is not to be shared is recorded also by whoever does not see the family
 * because only others are named.
 */
@Path("/families/{id:[0-9a-f-]{36}}/sharing")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class DecideSharingPage {
    private static final int NOT_FOUND = 404;
    private static final String LIST = "/referrals";
    private static final List<String> ALL = List.of(ReferralForm.SHARED_FIELDS);

    private final Referrals referrals;
    private final Families families;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    DecideSharingPage(
            @RestClient Referrals referrals,
            @RestClient Families families,
            Organisations organisations,
            OwnOrganisation own,
            Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    /**
     * A family as far as these pages need it.
     *
     * @param owner organisation whose family it is; null when the user does not see it
     * @param fields what the user can share of it, because they see it themselves
     * @param now what others see of it
     * @param restricted whether only named people see it
     */
    private record Known(UUID owner, List<String> fields, SharedNow now, boolean restricted) {
        boolean hidden() {
            return owner == null;
        }
    }

    /**
     * Asks with whom it is shared, what, and why.
     *
     * @param with the organisation, with what the user's own shares with it already; may be null
     */
    @GET
    @Path("share")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askShare(@PathParam("id") UUID id, @QueryParam("with") UUID with) {
        Known known = known(ShareForm.SHARE, id);
        return show(ShareForm.SHARE, id, known, known.now().typed(with));
    }

    /** It is shared from now on. */
    @POST
    @Path("share")
    public Response share(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return send(ShareForm.SHARE, id, values, "family-shared");
    }

    /** Asks with whom it is not to be shared, and why. */
    @GET
    @Path("not-share")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askNotShare(@PathParam("id") UUID id) {
        return show(ShareForm.NOT_SHARE, id, known(ShareForm.NOT_SHARE, id), Typed.nothing());
    }

    /** It is not shared with them from now on. */
    @POST
    @Path("not-share")
    public Response notShare(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return send(ShareForm.NOT_SHARE, id, values, "family-not-shared");
    }

    private Response send(ShareForm form, UUID id, MultivaluedMap<String, String> values, String success) {
        Typed typed = new Typed(values);
        Known known = known(form, id);
        Sending sending = new Sending(form.form(), typed, pages.words("ask"));
        if (form.shares() && typed.value("confirmed").isEmpty()) {
            check(id, typed, sending);
        }
        try {
            return answer(form, id, known, typed, sending, success);
        } catch (ServiceFailure failure) {
            if (failure.status() != NOT_FOUND || form.shares()) {
                throw failure;
            }
            // What was heard must not be lost: the page says that it is not recorded, and whom to tell.
            PageFrame page = pages.of("sharing", "");
            typed.wrong(
                    ShareForm.WITH,
                    page.t(
                            "ask.not-share.unknown",
                            page.emergency().name(),
                            page.emergency().phone()));
            return Response.status(NOT_FOUND)
                    .entity(show(form, id, known, typed))
                    .build();
        }
    }

    private Response answer(ShareForm form, UUID id, Known known, Typed typed, Sending sending, String success) {
        return sending.asking(() -> confirm(form, id, known, typed))
                .send(
                        ShareForm.Answers.class,
                        answers -> {
                            families.decideSharing(id, typed.idempotencyKey(), form.decision(answers));
                            return back(id, known) + "?success=" + success;
                        },
                        () -> show(form, id, known, typed));
    }

    /**
     * What the service finds wrong with the lawful basis and the fields is said before the user is asked once more: it is asked
     * about sharing with the user's own organisation, which it must refuse.
     */
    private void check(UUID id, Typed typed, Sending sending) {
        Optional<UUID> ownId = own.ids().stream().findFirst();
        if (ownId.isEmpty() || typed.value(ShareForm.BASIS).isEmpty()) {
            return;
        }
        try {
            families.decideSharing(
                    id,
                    UUID.randomUUID().toString(),
                    new Families.NewSharingDecision(
                            ownId.get(),
                            true,
                            typed.values(ShareForm.FIELDS),
                            "-",
                            typed.value(ShareForm.BASIS),
                            !"no".equals(typed.value(ShareForm.TOLD))));
        } catch (ServiceFailure failure) {
            sending.markOthers(failure, error -> "/withOrganisationId".equals(error.pointer()));
        }
    }

    /** The family; one of which nothing is known where the user does not see it and may say no for it. */
    private Known known(ShareForm form, UUID id) {
        try {
            UUID owner = referrals.family(id).family().organisationId();
            boolean restricted = families.restriction(id).restrictedSince() != null;
            if (!form.shares()) {
                return new Known(owner, List.of(), SharedNow.NONE, restricted);
            }
            SharedNow now =
                    SharedNow.of(families.sharing(id).await().indefinitely().items(), own.ids());
            return new Known(owner, own.ids().contains(owner) ? ALL : now.seen(own.ids()), now, restricted);
        } catch (ServiceFailure failure) {
            if (failure.status() == NOT_FOUND && !form.shares() && SharingPage.decides(pages.of("sharing", ""))) {
                return new Known(null, List.of(), SharedNow.NONE, true);
            }
            throw failure;
        }
    }

    private TemplateInstance show(ShareForm form, UUID id, Known known, Typed typed) {
        Asking asking = new Asking(pages, form.act(), caption(id), action(form, id), back(id, known));
        PageFrame page = asking.frame(typed);
        List<String> said = new ArrayList<>(known.now().lines(organisations, page.words()));
        if (known.hidden()) {
            said.add(page.t("ask.not-share.hidden"));
        } else if (known.restricted() && form.shares()) {
            said.add(page.t("confirm.share.restricted"));
        }
        return asking.show(page, view(form, known, page, typed), typed, List.of(), said);
    }

    private TemplateInstance confirm(ShareForm form, UUID id, Known known, Typed typed) {
        Confirmation question = new Confirmation(pages, form.act(), caption(id), action(form, id), back(id, known));
        if (known.restricted() && form.shares()) {
            question.warn("confirm.share.restricted");
        }
        if (!form.shares() && own.ids().contains(known.owner())) {
            question.say(pages.words("confirm").t("confirm.not-share.owner"));
        }
        if (form.shares()) {
            known.now()
                    .changes(typed.value(ShareForm.WITH), typed.values(ShareForm.FIELDS), pages.words("confirm"))
                    .forEach(question::say);
        }
        return question.ask(view(form, known, pages.of("sharing", Names.shortId(id)), typed));
    }

    private FormView view(ShareForm form, Known known, PageFrame page, Typed typed) {
        Set<UUID> not = new HashSet<>(own.ids());
        not.add(known.owner());
        FormView view =
                new FormView(form.form(), page, typed).once().options(ShareForm.WITH, organisations.others(not));
        return form.shares()
                ? view.options(
                        ShareForm.FIELDS,
                        known.fields().stream()
                                .map(field -> Option.of(field, page.words().code("shared-field", field)))
                                .toList())
                : view;
    }

    private static String action(ShareForm form, UUID id) {
        return SharingPage.of(id) + "/" + form.act();
    }

    private static String back(UUID id, Known known) {
        return known.hidden() ? LIST : SharingPage.of(id);
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }
}
