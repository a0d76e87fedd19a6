package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Created;
import org.kith.gateway.portal.services.ReferralToSend;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** The form by which a partner refers a family. It keeps what was typed until the referral is taken. */
@Path("/referrals/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"partner", "practitioner", "link-worker"})
public class NewReferralPage {
    private static final String SOURCE = "source";
    private static final String BASIS = "sharing.0.lawfulBasis";
    private static final String RECEIVER = "sharing.0.withOrganisationId";
    private static final String CHILD = ".childIndex";
    private static final String ASKED = ".asked";
    private static final int NEWEST = 50;
    private static final Logger LOG = Logger.getLogger(NewReferralPage.class);

    private final Referrals referrals;
    private final Organisations organisations;
    private final HomeCouncil home;
    private final OwnOrganisation own;
    private final Pages pages;

    NewReferralPage(
            @RestClient Referrals referrals,
            Organisations organisations,
            HomeCouncil home,
            OwnOrganisation own,
            Pages pages) {
        this.referrals = referrals;
        this.organisations = organisations;
        this.home = home;
        this.own = own;
        this.pages = pages;
    }

    record NewReferral(
            PageFrame page, FormView form, boolean asksSource, boolean asksReceiver, boolean decides, Errors errors)
            implements TemplateInstance {}

    /** An empty form. */
    @GET
    public TemplateInstance empty() {
        Typed typed = Typed.nothing();
        List<Option> receivers = organisations.receivers(own.ids());
        // Where there is one council it is who receives: whoever refers need not know that.
        if (!own.decides() && receivers.size() == 1) {
            typed.put(RECEIVER, receivers.getFirst().value());
        }
        return show(typed);
    }

    /** Sends the referral, or shows the form again with what is wrong or with another child or need. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        own.source().ifPresent(source -> typed.put(SOURCE, source));
        Sending sending = new Sending(ReferralForm.REFER, typed, pages.words("refer"));
        int children = ReferralForm.children(typed);
        if (sending.resized()) {
            if (ReferralForm.children(typed) < children) {
                askAgain(sending, children - 1);
            }
            return Response.ok(show(typed)).build();
        }
        askWhichChild(sending);
        askWhatFollows(sending);
        return sending.asking(toAnotherCouncil(typed))
                .send(
                        TypedReferral.class,
                        referral ->
                                whereItIs(referrals.receive(typed.idempotencyKey(), referral.toSend(own.decides()))),
                        referral -> others(sending, referral.toSend(own.decides())),
                        () -> show(typed));
    }

    /** Asks once more about a home that is in another council's area than the receiver's; null when there is nothing to ask. */
    private Supplier<TemplateInstance> toAnotherCouncil(Typed typed) {
        Words words = pages.words("confirm");
        UUID receiver = receiver(typed);
        String council = receiver == null ? "" : home.nameAt(typed.value("family.postcode"), receiver);
        if (council.isEmpty()) {
            return null;
        }
        String chosen = organisations.name(words, receiver);
        return () -> new Confirmation(pages, "refer-elsewhere", words.t("refer.title"), "/referrals/new", "/referrals")
                .warnOf(words.t("confirm.refer-elsewhere.home", council, chosen))
                .say(words.t(
                        "high".equals(typed.value("riskBand"))
                                ? "confirm.refer-elsewhere.who-high"
                                : "confirm.refer-elsewhere.who",
                        chosen,
                        council))
                .askWithoutAnswers(new FormView(ReferralForm.REFER, pages.of("refer"), typed));
    }

    /** Whom it is sent to; a council that names nobody decides itself. Null when that is not known. */
    private UUID receiver(Typed typed) {
        String chosen = typed.value(RECEIVER);
        if (chosen.isEmpty()) {
            return own.decides() ? own.ids().stream().findFirst().orElse(null) : null;
        }
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException e) {
            LOG.debugf("No receiver was chosen: %s", e.getMessage());
            return null;
        }
    }

    /**
     * The referral; who may not see it, because its child is in a family that only named people see, has its reference. It is
     * looked for in the list, because a referral that is asked for and hidden is noted as a denied attempt.
     */
    private String whereItIs(Created received) {
        try {
            boolean seen = referrals.list(null, "newest", null, NEWEST).items().stream()
                    .anyMatch(line -> line.id().equals(received.id()));
            if (!seen) {
                return "/referrals?success=sent-not-seen&reference=" + received.reference();
            }
        } catch (ServiceFailure failure) {
            LOG.debugf("Whether the sender sees the referral is not known: %s", failure.toString());
        } catch (ProcessingException failure) {
            LOG.debugf("Whether the sender sees the referral is not known: %s", failure.toString());
        }
        return "/referrals/" + received.id() + "?success=sent";
    }

    /** The child that a need was for is taken away: which child it is for now is asked, not guessed. */
    private static void askAgain(Sending sending, int removed) {
        Typed typed = sending.typed();
        for (String need : ReferralForm.needs(typed)) {
            if (typed.value(need + CHILD).equals(Integer.toString(removed))) {
                String number = Integer.toString(removed + 1);
                typed.put(need + CHILD, "")
                        .put(need + CHILD + ASKED, "yes")
                        .wrong(need + CHILD, sending.words().t("refer.needs.childIndex.removed", number));
            }
        }
    }

    /** With several children a need says which child it is for. */
    private static void askWhichChild(Sending sending) {
        Typed typed = sending.typed();
        List<String> needs = ReferralForm.needs(typed);
        for (int i = 0; i < needs.size(); i++) {
            String child = needs.get(i) + CHILD;
            boolean asked = ReferralForm.children(typed) > 1 || "yes".equals(typed.value(child + ASKED));
            if (asked && typed.value(child).isEmpty()) {
                typed.wrong(child, sending.words().t("refer.needs.childIndex.required", i + 1));
            }
        }
    }

    /** What has to be said only because of another answer: who agreed to what, and what is shared and why. */
    private void askWhatFollows(Sending sending) {
        Typed typed = sending.typed();
        askWhoAnswered(sending);
        if (own.source().isEmpty()) {
            sending.need(SOURCE);
        }
        if (!own.decides() || !typed.value(RECEIVER).isEmpty()) {
            sending.need(RECEIVER, "sharing.0.fields", "sharing.0.why", BASIS, "sharing.0.familyTold");
        }
    }

    /** A yes and a no are somebody's, said on some day and in some way; that nobody was asked is nobody's. */
    private static void askWhoAnswered(Sending sending) {
        Typed typed = sending.typed();
        List<String> questions = ReferralForm.PURPOSES.stream()
                .map(purpose -> ReferralForm.AGREEMENT + purpose)
                .toList();
        // What is none of the answers was not answered.
        questions.stream()
                .filter(question -> !List.of(AgreeForm.ANSWERS).contains(typed.value(question)))
                .forEach(typed::forget);
        if (questions.stream()
                .map(typed::value)
                .anyMatch(said -> !said.isEmpty() && !AgreeForm.NOT_ASKED.equals(said))) {
            sending.need(
                    "agreement.by.as",
                    "agreement.by.name",
                    "agreement.how",
                    "agreement.language",
                    "agreement.interpreter",
                    "agreement.on");
        } else if (questions.stream().map(typed::value).allMatch(AgreeForm.NOT_ASKED::equals)) {
            Stream.of("agreement.by.as", "agreement.by.name", "agreement.by.judgedBy")
                    .forEach(name -> sending.refuse(name, "nobody-asked"));
        }
    }

    /** Whether it is not said who said yes to sharing, or when: before that the service takes it as not agreed to. */
    private static boolean isUnheard(Typed typed) {
        return AgreeForm.GIVEN.equals(typed.value(ReferralForm.AGREEMENT + "share"))
                && Stream.of("agreement.by.as", "agreement.by.name", "agreement.on")
                        .anyMatch(name -> !typed.error(name).isEmpty());
    }

    /**
     * Something cannot be read, so nothing may be sent yet. What else is wrong the service says of a referral that it must
     * refuse, because it does not say the risk.
     */
    private void others(Sending sending, ReferralToSend referral) {
        ReferralToSend refused = new ReferralToSend(
                referral.family(),
                referral.children(),
                referral.needs(),
                null,
                referral.source(),
                referral.agreement(),
                referral.sharing());
        try {
            referrals.receive(UUID.randomUUID().toString(), refused);
        } catch (ServiceFailure failure) {
            sending.markOthers(
                    failure,
                    error -> (referral.riskBand() != null && "/riskBand".equals(error.pointer()))
                            || ("agreement-missing".equals(error.code())
                                    && error.pointer().endsWith("/lawfulBasis")
                                    && isUnheard(sending.typed())));
        } catch (ProcessingException failure) {
            LOG.debugf("What else is wrong is not known: %s", failure.toString());
        }
    }

    private TemplateInstance show(Typed typed) {
        PageFrame page = pages.of("refer").withError(typed.isWrong());
        List<Option> receivers = organisations.receivers(own.ids());
        FormView form = new FormView(ReferralForm.REFER, page, typed).once().options(RECEIVER, receivers);
        int children = form.parts("children").size();
        List<Option> numbers = IntStream.range(0, children)
                .mapToObj(index -> Option.of(Integer.toString(index), page.t("refer.children.part", index + 1)))
                .toList();
        form.parts("needs").forEach(need -> form.options(need.full("childIndex"), numbers));
        return new NewReferral(
                page,
                form,
                own.source().isEmpty(),
                !own.decides() || !receivers.isEmpty(),
                own.decides(),
                Errors.of(page.words(), typed));
    }
}
