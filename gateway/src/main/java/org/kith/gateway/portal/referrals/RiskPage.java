package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** Says how great the risk to the children of a family is. The service decides who may lower it. */
@Path("/families/{id:[0-9a-f-]{36}}/risk")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class RiskPage {
    private static final List<String> BANDS = List.of("low", "medium", "high");
    private static final String BAND = "riskBand";
    private static final String REASON = "reason";
    private static final String LAST_CHANGE = "lastChange";
    private static final int MOST = 500;
    private static final String MAY_LOWER = "risk";
    private static final String RAISES_ONLY = "raise-risk";

    private final Families families;
    private final Referrals referrals;
    private final OwnOrganisation own;
    private final Pages pages;

    RiskPage(@RestClient Families families, @RestClient Referrals referrals, OwnOrganisation own, Pages pages) {
        this.families = families;
        this.referrals = referrals;
        this.own = own;
        this.pages = pages;
    }

    /** Asks how high the risk is. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askRisk(@PathParam("id") UUID id) {
        return askRisk(id, act(id), known(id), Typed.nothing());
    }

    /** The user says how high it is; what that leads to is said before it is sent. */
    @POST
    public Response risk(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        Words words = pages.words("ask");
        String act = act(id);
        Known known = known(id);
        String band = known.band();
        String chosen = typed.value(BAND);
        if (isLower(band, chosen) && act.equals(RAISES_ONLY)) {
            typed.wrong(BAND, words.t("ask.raise-risk.riskBand.lower"));
        } else if (isLower(band, chosen) && typed.value(REASON).isEmpty()) {
            typed.wrong(REASON, words.t("ask.risk.reason.required"));
        }
        return new Sending(form(act), typed, words)
                .asking(() -> new Confirmation(
                                pages, confirmationOf(band, chosen), caption(id), page(id) + "/risk", page(id))
                        .ask(riskForm(asking(id, act).frame(typed), act, known, typed)))
                .send(
                        Families.NewRisk.class,
                        risk -> {
                            families.assess(
                                    id,
                                    isLower(band, risk.riskBand()) ? risk.after(id(typed.value(LAST_CHANGE))) : risk);
                            return page(id) + "?success="
                                    + (isLower(band, risk.riskBand()) ? "risk-lowered" : "risk-raised");
                        },
                        () -> askRisk(id, act, known(id), typed));
    }

    /** Whoever may only raise it is asked for no more. */
    private String act(UUID id) {
        return own.lowersRisk(pages.titled("ask", "")) && referrals.family(id).ofOurCouncil() ? MAY_LOWER : RAISES_ONLY;
    }

    private static Form form(String act) {
        return Form.named("ask." + act)
                .choice(BAND, FieldKind.RADIOS, "risk", "low", "medium", "high")
                .with(field -> field.asNeeded())
                .field(REASON, FieldKind.TEXTAREA)
                .with(field -> field.most(MOST));
    }

    private static boolean isLower(String before, String chosen) {
        return BANDS.contains(chosen) && BANDS.indexOf(chosen) < BANDS.indexOf(before);
    }

    /** What is said before it is recorded is said of what was chosen alone. */
    private static String confirmationOf(String before, String chosen) {
        if ("high".equals(chosen)) {
            return "risk-high";
        }
        return isLower(before, chosen) ? "risk-lower" : "risk";
    }

    private TemplateInstance askRisk(UUID id, String act, Known known, Typed typed) {
        String band = known.band();
        if (choices(act, band).isEmpty()) {
            return new NothingToDo(pages, act, caption(id), page(id)).show();
        }
        Asking asking = asking(id, act);
        PageFrame page = asking.frame(typed);
        List<String> now = band.isEmpty()
                ? List.of()
                : List.of(page.t("ask.risk.now", page.words().code("risk", band)));
        return asking.show(page, riskForm(page, act, known, typed), typed, List.of(), now);
    }

    private static FormView riskForm(PageFrame page, String act, Known known, Typed typed) {
        Words words = page.words();
        return new FormView(form(act), page, typed)
                .carry(LAST_CHANGE, known.lastChange())
                .options(
                        BAND,
                        choices(act, known.band()).stream()
                                .map(code ->
                                        new Option(code, words.code("risk", code), words.t("risk." + code + ".hint")))
                                .toList());
    }

    /** It cannot be changed to what it is. */
    private static List<String> choices(String act, String band) {
        return BANDS.stream()
                .filter(code -> !code.equals(band) && !(act.equals(RAISES_ONLY) && isLower(band, code)))
                .toList();
    }

    /**
     * What the page shows of the risk.
     *
     * @param band as it is now
     * @param lastChange id of the change that made it so; empty when there is none
     */
    private record Known(String band, String lastChange) {}

    private Known known(UUID id) {
        List<Families.RiskChange> changes = families.risk(id).items();
        return new Known(
                FamilyModel.band(changes),
                changes.isEmpty() ? "" : changes.getLast().id().toString());
    }

    /** The page wrote it; whoever writes something else there lowers the risk as if they had not said what they read. */
    private static UUID id(String carried) {
        try {
            return carried.isEmpty() ? null : UUID.fromString(carried);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Asking asking(UUID id, String act) {
        return new Asking(pages, act, caption(id), page(id) + "/risk", page(id));
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }

    private static String page(UUID id) {
        return "/families/" + id;
    }
}
