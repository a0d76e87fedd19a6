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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.AskReason;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/** A family: its risk, whether it is held, its referrals. The service decides who may see it and what they may do. */
@Path("/families/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class FamilyPage {
    private static final String MATCH = "match";

    private final Referrals referrals;
    private final Families families;
    private final KnownHolds holds;
    private final WhoConfirms confirms;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    FamilyPage(
            @RestClient Referrals referrals,
            @RestClient Families families,
            KnownHolds holds,
            WhoConfirms confirms,
            Organisations organisations,
            OwnOrganisation own,
            Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.holds = holds;
        this.confirms = confirms;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    record Family(
            PageFrame page,
            FamilyModel family,
            List<PastRestriction> past,
            boolean changesRisk,
            boolean restricts,
            boolean readsAudit,
            SuccessMessage success,
            String back)
            implements TemplateInstance {}

    /**
     * The family.
     *
     * @param referral the referral that the user comes from; may be null
     * @param concern the concern that the user comes from; may be null
     */
    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("success") String success,
            @QueryParam("referral") UUID referral,
            @QueryParam("concern") UUID concern) {
        PageFrame page = pages.of("family", Names.shortId(id));
        Referrals.FamilyRecord record = referrals.family(id);
        Families.Restriction restriction = families.restriction(id);
        FamilyModel model = FamilyModel.of(
                id,
                record,
                families.risk(id).items(),
                restriction,
                Part.now("referrals", () -> families.agreement(id).await().indefinitely())
                        .value(),
                holds.isHeld(page, record),
                confirms.say(page, record.family(), restriction.restrictedSince() != null),
                own.user(),
                organisations,
                page.words());
        return new Family(
                page,
                model,
                PastRestriction.of(
                        Part.now("referrals", () -> families.restrictions(id).items())
                                .or(List.of()),
                        own.user(),
                        organisations,
                        page.words()),
                record.ofOurCouncil() && own.lowersRisk(page) || !model.high(),
                record.ofOurCouncil() && own.restricts(page),
                FamilyAuditPage.reads(page),
                SuccessMessage.of(page.words(), success),
                back(page, referral, concern));
    }

    private static String back(PageFrame page, UUID referral, UUID concern) {
        if (referral != null) {
            return "/referrals/" + referral;
        }
        if (concern != null) {
            return "/duty/concerns/" + concern;
        }
        return page.user().isAny("duty") ? "/duty" : "/referrals";
    }

    /** Asks whether the user's council is to decide about the family. */
    @GET
    @Path("take-over")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askTakeOver(@PathParam("id") UUID id) {
        return referrals.family(id).toTakeOver()
                ? confirmation("take-over", id, "/take-over").ask("")
                : nothing("take-over", id);
    }

    /** The user's council decides about it from now on. */
    @POST
    @Path("take-over")
    public Response takeOver(@PathParam("id") UUID id) {
        families.takeOver(id);
        return Response.seeOther(URI.create(seen(id) ? address(id, "taken-over") : "/duty?success=taken-over"))
                .build();
    }

    /** Asks whether nothing new is to begin for the family. */
    @GET
    @Path("hold")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askHold(@PathParam("id") UUID id) {
        return referrals.family(id).heldSince() == null
                ? confirmation("hold", id, "/hold").ask("")
                : nothing("hold", id);
    }

    /** Nothing new begins for the family from now on. */
    @POST
    @Path("hold")
    public Response hold(@PathParam("id") UUID id) {
        families.hold(id);
        return Response.seeOther(URI.create(address(id, "held"))).build();
    }

    /** Asks why the family is held no longer. */
    @GET
    @Path("lift")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askLift(@PathParam("id") UUID id) {
        Referrals.FamilyRecord family = referrals.family(id);
        return family.heldSince() == null
                ? nothing("lift", id)
                : lifting(id, standsInTheWay(family)).show();
    }

    private AskReason lifting(UUID id, List<String> warnings) {
        return new AskReason(asking("lift", id, "/lift"), warnings);
    }

    /** What is to be known before: open concerns, what becomes of other records, and for whom the family agrees to no help at present. */
    private List<String> standsInTheWay(Referrals.FamilyRecord family) {
        Words words = pages.words("ask");
        List<String> warnings = new ArrayList<>();
        String concerns = joined(family.openConcernIds(), "concern.title", words);
        if (!concerns.isEmpty()) {
            warnings.add(words.t("ask.lift.concerns", concerns));
        }
        String lifted = joined(liftedWith(family), "family.title", words);
        if (!lifted.isEmpty()) {
            warnings.add(words.t("ask.lift.records", lifted));
        }
        String held = joined(family.staysHeldFamilyIds(), "family.title", words);
        if (!held.isEmpty()) {
            warnings.add(
                    concerns.isEmpty()
                            ? words.t("ask.lift.stays", held)
                            : words.t("ask.lift.stays.concerns", held, concerns));
        }
        notAgreed(family, words).ifPresent(warnings::add);
        return warnings;
    }

    private static String joined(List<UUID> ids, String title, Words words) {
        return ids.stream().map(one -> words.t(title, Names.shortId(one))).collect(Collectors.joining(", "));
    }

    private Optional<String> notAgreed(Referrals.FamilyRecord family, Words words) {
        AgreementByPurpose agreement = AgreementByPurpose.of(
                Part.now("referrals", () -> families.agreement(family.family().id())
                                .await()
                                .indefinitely())
                        .value(),
                family.family());
        if (!agreement.holdsForAny(MATCH)) {
            return Optional.of(words.t("ask.lift.not-agreed"));
        }
        List<UUID> without = agreement.without(MATCH);
        List<String> names = family.children().stream()
                .filter(child -> without.contains(child.id()) && child.name() != null)
                .map(Referrals.Child::name)
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                names.size() == without.size()
                        ? words.t("ask.lift.not-agreed.for", String.join(", ", names))
                        : words.t("ask.lift.not-agreed.some"));
    }

    /** The family is held no longer. */
    @POST
    @Path("lift")
    public Response lift(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Referrals.FamilyRecord family = referrals.family(id);
        return family.heldSince() == null
                ? Response.ok(nothing("lift", id)).build()
                : lifting(id, standsInTheWay(family)).send(values, Families.Lifting.class, lifting -> {
                    families.lift(id, lifting);
                    return seen(id) ? address(id, "lifted" + others(family)) : "/referrals?success=lifted-unseen";
                });
    }

    /** What is said of the other records that were on hold with it. */
    private static String others(Referrals.FamilyRecord family) {
        return !family.staysHeldFamilyIds().isEmpty()
                ? "-others-held"
                : liftedWith(family).isEmpty() ? "" : "-with-others";
    }

    /** Other records of its children whose hold is lifted with its own. */
    private static List<UUID> liftedWith(Referrals.FamilyRecord family) {
        return family.heldWithFamilyIds().stream()
                .filter(one -> !family.staysHeldFamilyIds().contains(one))
                .toList();
    }

    /** Whether the user still sees the family: what they saw it by may be over. */
    private boolean seen(UUID id) {
        try {
            return referrals.family(id) != null;
        } catch (ServiceFailure failure) {
            if (failure.status() == Response.Status.NOT_FOUND.getStatusCode()) {
                return false;
            }
            throw failure;
        }
    }

    private Asking asking(String act, UUID id, String verb) {
        return new Asking(pages, act, caption(id), page(id) + verb, page(id));
    }

    private Confirmation confirmation(String act, UUID id, String verb) {
        return new Confirmation(pages, act, caption(id), page(id) + verb, page(id));
    }

    private TemplateInstance nothing(String act, UUID id) {
        return new NothingToDo(pages, act, caption(id), page(id)).show();
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }

    private static String page(UUID id) {
        return "/families/" + id;
    }

    private static String address(UUID id, String success) {
        return page(id) + "?success=" + success;
    }
}
