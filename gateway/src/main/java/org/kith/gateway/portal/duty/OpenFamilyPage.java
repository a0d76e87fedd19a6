package org.kith.gateway.portal.duty;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.AskReason;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.DutyDesk;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;

/** The duty team opens a family that whoever raised the concern does not see: asked once, with the reason. */
@Path("/duty/concerns/{id:[0-9a-f-]{36}}/open-family")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("duty")
public class OpenFamilyPage {
    private final DutyDesk duty;
    private final Referrals referrals;
    private final Pages pages;

    OpenFamilyPage(@RestClient DutyDesk duty, @RestClient Referrals referrals, Pages pages) {
        this.duty = duty;
        this.referrals = referrals;
        this.pages = pages;
    }

    /** Says what it means, and asks why. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return nothingToOpen(id).map(why -> nothing(why, id)).orElseGet(() -> asking(id)
                .show());
    }

    /** The duty team sees the family from then on, unless only named people do: then the concern leads to breaking that. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Optional<String> nothing = nothingToOpen(id);
        if (nothing.isPresent()) {
            return Response.ok(nothing(nothing.get(), id)).build();
        }
        return asking(id).send(values, DutyDesk.OpeningOfFamily.class, opening -> {
            duty.openFamily(id, opening);
            return "/duty/concerns/" + id + "?success=family-opened" + (isRestricted(id) ? "-restricted" : "");
        });
    }

    /** Why there is nothing to open; a referral that is named alone may lead to a family that nobody here sees. */
    private Optional<String> nothingToOpen(UUID id) {
        DutyDesk.Concern concern = duty.concern(id);
        if (concern.closedAt() != null) {
            return Optional.of("open-family-closed");
        }
        if (concern.familyOpenedAt() != null) {
            return Optional.of("open-family");
        }
        if (concern.familyId() == null) {
            return concern.referralId() == null ? Optional.of("open-family-none") : Optional.empty();
        }
        return concern.familyClaimed() ? Optional.empty() : Optional.of("open-family-known");
    }

    private TemplateInstance nothing(String act, UUID id) {
        return new NothingToDo(pages, act, caption(id), page(id)).show();
    }

    private String caption(UUID id) {
        return pages.words("concern").t("concern.title", Names.shortId(id));
    }

    private static String page(UUID id) {
        return "/duty/concerns/" + id;
    }

    private boolean isRestricted(UUID id) {
        UUID family = duty.concern(id).familyId();
        return family != null
                && Part.now("referrals", () -> referrals.family(family)).absent() == Part.Absence.NOT_FOR_THE_USER;
    }

    private AskReason asking(UUID id) {
        return new AskReason(new Asking(pages, "open-family", caption(id), page(id) + "/open-family", page(id)));
    }
}
