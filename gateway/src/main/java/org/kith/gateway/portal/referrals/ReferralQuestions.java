package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.Back;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Words;

/** What is asked once more before something is done with a referral; when nothing is left to do, that is said instead. */
@ApplicationScoped
class ReferralQuestions {
    /** Name of the field that carries the list which the referral was opened from. */
    static final String FROM = "from";

    private static final String HELPED = "helped";
    private static final Set<String> UNMET = Set.of("open", "suggested");

    private final Pages pages;

    ReferralQuestions(Pages pages) {
        this.pages = pages;
    }

    /** What can be decided: the duty team does not step up to itself what it has on its list. */
    static FormView decide(FormView form, PageFrame page, Referrals.Referral referral) {
        return referral.onDutyList() && page.user().isAny("duty") ? form.without("decision", "step-up") : form;
    }

    /** Whether somebody has seen the child. */
    TemplateInstance childSeen(Referrals.Referral referral, String from) {
        return referral.childSeenAt() != null && !referral.onDutyList()
                ? nothing("child-seen", referral, from)
                : asking("child-seen", referral, "/child-seen", from)
                        .about(whetherSeen(referral))
                        .ask("");
    }

    /** Whether what was closed is to go on. */
    TemplateInstance reopen(Referrals.Referral referral, String etag, String from) {
        return "closed".equals(referral.state())
                ? asking("reopen", referral, "/reopen", from)
                        .say(pages.words("confirm")
                                .t("confirm.reopen." + (isAccepted(referral) ? "goes-on" : "decided-again")))
                        .ask(etag)
                : nothing("reopen", referral, from);
    }

    private static boolean isAccepted(Referrals.Referral referral) {
        return referral.decision() != null
                && "accept".equals(referral.decision().decision());
    }

    /** Whether the money that was typed is to be spent. */
    TemplateInstance spend(Referrals.Referral referral, Form form, Typed typed) {
        return asking("spend", referral, "/spends", "").ask(new FormView(form, pages.of("referrals"), typed));
    }

    /**
     * Whether it is to end as was chosen, with a warning while nobody has seen a child who is on the duty list, and while a volunteer
     * whose help goes on is under review.
     */
    TemplateInstance close(ReferralReader.Overview overview, Form form, Typed typed) {
        Referrals.Referral referral = overview.referral();
        Confirmation question = asking("close", referral, "/close", "");
        if (referral.onDutyList()) {
            question.warn("confirm.child-not-seen");
        }
        if (referral.needs().stream().anyMatch(need -> NeedBlock.isUnderReview(need, overview))) {
            question.warn("confirm.close.under-review");
        }
        question.say(pages.words("confirm")
                .t(referral.restricted() ? "confirm.close.told.restricted" : "confirm.close.told"));
        Words words = pages.words("confirm");
        String unmet = referral.needs().stream()
                .filter(need -> UNMET.contains(need.state()))
                .map(need -> words.code("kind", need.kind()))
                .collect(Collectors.joining(", "));
        if (HELPED.equals(typed.value("outcome")) && !unmet.isEmpty()) {
            question.say(words.t("confirm.close.unmet", unmet));
        }
        return question.ask(new FormView(form, pages.of("referrals"), typed));
    }

    /** The question, about the children by name where the user may see their names. */
    private String whetherSeen(Referrals.Referral referral) {
        Words words = pages.words("confirm");
        List<String> names = referral.children() == null
                ? List.of()
                : referral.children().stream()
                        .map(Referrals.Child::name)
                        .filter(Objects::nonNull)
                        .toList();
        if (names.isEmpty() || names.size() < referral.children().size()) {
            return words.t("confirm.child-seen.nameless", referral.reference());
        }
        return names.size() == 1
                ? words.t("confirm.child-seen.one", names.getFirst())
                : words.t("confirm.child-seen.several", String.join(" " + words.t("form.and") + " ", names));
    }

    private Confirmation asking(String act, Referrals.Referral referral, String verb, String from) {
        String page = "/referrals/" + referral.id();
        return new Confirmation(pages, act, caption(referral), page + verb, Back.keep(page, from))
                .carry(FROM, Back.known(from));
    }

    private TemplateInstance nothing(String act, Referrals.Referral referral, String from) {
        return new NothingToDo(pages, act, caption(referral), Back.keep("/referrals/" + referral.id(), from)).show();
    }

    private String caption(Referrals.Referral referral) {
        return pages.words("referral").t("name.referral", referral.reference());
    }
}
