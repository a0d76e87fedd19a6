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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.AskReason;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/** A family that only named people see: lift that, or open it for a day, each with the reason. The service decides who may. */
@Path("/families/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class RestrictionPage {
    private static final String LIFT = "lift-restriction";
    private static final String BREAK = "break-restriction";

    private final Families families;
    private final Pages pages;

    RestrictionPage(@RestClient Families families, Pages pages) {
        this.families = families;
        this.pages = pages;
    }

    /** Asks why it can be lifted. */
    @GET
    @Path(LIFT)
    @RolesAllowed({"practitioner", "duty"})
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askLift(@PathParam("id") UUID id) {
        return isRestricted(id) ? asking(LIFT, id).show() : nothing(LIFT, id);
    }

    /** Everybody sees the family again who would without it; asked once more, with the records that it is lifted for. */
    @POST
    @Path(LIFT)
    @RolesAllowed({"practitioner", "duty"})
    public Response lift(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Families.Restriction now = families.restriction(id);
        if (now.restrictedSince() == null) {
            return Response.ok(nothing(LIFT, id)).build();
        }
        return asking(LIFT, id).sendAsking(values, Families.Lifting.class, typed -> confirmLift(id, now), lifting -> {
            families.liftRestriction(id, lifting);
            return "/families/" + id + "?success=restriction-lifted";
        });
    }

    private Confirmation confirmLift(UUID id, Families.Restriction now) {
        String family = "/families/" + id;
        Confirmation question = new Confirmation(pages, LIFT, caption(id), family + "/" + LIFT, family);
        Words words = pages.words("confirm");
        String others = now.sameChildFamilyIds().stream()
                .map(one -> words.t("family.title", Names.shortId(one)))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? question : question.say(words.t("confirm.lift-restriction.records", others));
    }

    private boolean isRestricted(UUID id) {
        return families.restriction(id).restrictedSince() != null;
    }

    /** Asks why the family has to be opened; there is nothing to ask where the user sees it already. */
    @GET
    @Path(BREAK)
    @RolesAllowed("duty")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askBreak(@PathParam("id") UUID id) {
        return isSeen(id) ? nothing(BREAK, id) : asking(BREAK, id).show();
    }

    /** The user sees the family for a day. */
    @POST
    @Path(BREAK)
    @RolesAllowed("duty")
    public Response breakIt(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        if (isSeen(id)) {
            return Response.ok(nothing(BREAK, id)).build();
        }
        return asking(BREAK, id).send(values, Families.Lifting.class, reason -> {
            families.breakRestriction(id, reason);
            return "/families/" + id + "?success=restriction-broken";
        });
    }

    private boolean isSeen(UUID id) {
        return ToOpen.isSeen(() -> families.restriction(id), nothing -> families.breakRestriction(id, nothing));
    }

    private TemplateInstance nothing(String act, UUID id) {
        return new NothingToDo(pages, act, caption(id), "/families/" + id).show();
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }

    private AskReason asking(String act, UUID id) {
        String family = "/families/" + id;
        return new AskReason(
                new Asking(pages, act, caption(id), family + "/" + act, act.equals(BREAK) ? "/duty" : family));
    }
}
