package org.kith.gateway.portal.duty;

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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.AskReason;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.DutyDesk;
import org.kith.gateway.portal.services.Referrals;

/** The duty team closes what was handed to it with a referral: asked once, with the reason. */
@Path("/referrals/{id:[0-9a-f-]{36}}/duty")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("duty")
public class HandoverPage {
    private final Referrals referrals;
    private final DutyDesk duty;
    private final Pages pages;

    HandoverPage(@RestClient Referrals referrals, @RestClient DutyDesk duty, Pages pages) {
        this.referrals = referrals;
        this.duty = duty;
        this.pages = pages;
    }

    /** Says that it leaves the list, and asks why. */
    @GET
    public Response ask(@PathParam("id") UUID id) {
        Referrals.Referral referral = read(id);
        return referral.onDutyList() ? Response.ok(asking(referral).show()).build() : offTheList(referral);
    }

    /** It leaves the list. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Referrals.Referral referral = read(id);
        if (!referral.onDutyList()) {
            return offTheList(referral);
        }
        return asking(referral).send(values, DutyDesk.ClosingOfHandover.class, closing -> {
            duty.closeHandover(referral.duty().handoverId(), closing);
            return "/referrals/" + id + "?success=handover-closed&from=duty";
        });
    }

    private Referrals.Referral read(UUID id) {
        return referrals.get(id).await().indefinitely().getEntity();
    }

    /** It is off the list, and since when; where it never was on it the referral's page says how it stands. */
    private Response offTheList(Referrals.Referral referral) {
        if (referral.duty() == null) {
            return Response.seeOther(URI.create(page(referral))).build();
        }
        String when = pages.words("already").times().moment(since(referral.duty()));
        return Response.ok(new NothingToDo(pages, "handover", caption(referral), page(referral)).show(when))
                .build();
    }

    /** The child was seen, or the duty team closed it: whichever came first. */
    private static Instant since(Referrals.DutyPart duty) {
        boolean seenFirst = duty.closedAt() == null
                || duty.seenAt() != null && duty.seenAt().isBefore(duty.closedAt());
        return seenFirst ? duty.seenAt() : duty.closedAt();
    }

    private static String page(Referrals.Referral referral) {
        return "/referrals/" + referral.id() + "?from=duty";
    }

    private String caption(Referrals.Referral referral) {
        return pages.words("referral").t("name.referral", referral.reference());
    }

    private AskReason asking(Referrals.Referral referral) {
        List<String> first = List.of(pages.words("confirm").t("confirm.child-not-seen"));
        return new AskReason(
                new Asking(
                        pages, "handover", caption(referral), "/referrals/" + referral.id() + "/duty", page(referral)),
                first);
    }
}
