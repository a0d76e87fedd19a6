package org.kith.gateway.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.kith.gateway.portal.apidocs.ApiModel;
import org.kith.gateway.portal.dashboard.DashboardModel;
import org.kith.gateway.portal.duty.ConcernModel;
import org.kith.gateway.portal.duty.DutyModel;
import org.kith.gateway.portal.matches.MatchModel;
import org.kith.gateway.portal.needs.MatchStep;
import org.kith.gateway.portal.needs.NeedModel;
import org.kith.gateway.portal.needs.SuggestionsModel;
import org.kith.gateway.portal.needs.WaysModel;
import org.kith.gateway.portal.needs.WhyModel;
import org.kith.gateway.portal.plan.PlanModel;
import org.kith.gateway.portal.problems.ProblemPage;
import org.kith.gateway.portal.referrals.Choices;
import org.kith.gateway.portal.referrals.ReferralForm;
import org.kith.gateway.portal.referrals.ReferralLine;
import org.kith.gateway.portal.referrals.ReferralModel;
import org.kith.gateway.portal.services.Insights;
import org.kith.gateway.portal.walks.WalkTally;

/** The templates of the pages; the build checks each against what it is given. */
@CheckedTemplate(basePath = "pages")
public final class Templates {
    private Templates() {}

    /** Start page by role. */
    public static native TemplateInstance start(Page page);

    /** Asks before signing out. */
    public static native TemplateInstance signOut(Page page);

    /** What a type of problem means. */
    public static native TemplateInstance problem(Page page, ProblemPage problem);

    /** Something did not work. */
    public static native TemplateInstance error(Page page, int status, String detail, String correlation);

    /** The network's numbers. */
    public static native TemplateInstance dashboard(Page page, DashboardModel model, List<String> errors);

    /** What a number means. */
    public static native TemplateInstance measure(Page page, Insights.Measure measure);

    /** The list of referrals. */
    public static native TemplateInstance referrals(
            Page page,
            List<ReferralLine> lines,
            List<Option> states,
            String state,
            String next,
            boolean further,
            String done);

    /** The form of a referral. */
    public static native TemplateInstance newReferral(Page page, ReferralForm form, Choices choices);

    /** One referral. */
    public static native TemplateInstance referral(
            Page page, ReferralModel referral, FormState form, Choices choices, String done);

    /** Asks before a family's consent is withdrawn. */
    public static native TemplateInstance withdrawConsent(Page page, String id, String reference);

    /** A need, and who could help. */
    public static native TemplateInstance need(
            Page page,
            NeedModel need,
            SuggestionsModel suggestions,
            WaysModel ways,
            List<MatchStep> matches,
            FormState form);

    /** Why an offer could or could not serve a need. */
    public static native TemplateInstance why(Page page, NeedModel need, WhyModel why);

    /** The list of matches. */
    public static native TemplateInstance matches(
            Page page, List<MatchModel> matches, List<Option> states, String state, String next);

    /** One match. */
    public static native TemplateInstance match(
            Page page, MatchModel match, List<Option> sides, FormState form, String done);

    /** Who gives the offer of a match. */
    public static native TemplateInstance giver(Page page, MatchModel match, List<Fact> facts);

    /** The plan for the network. */
    public static native TemplateInstance plan(Page page, PlanModel plan);

    /** The duty team's list. */
    public static native TemplateInstance duty(Page page, DutyModel duty);

    /** A concern. */
    public static native TemplateInstance concern(Page page, ConcernModel concern);

    /** The door log in numbers. */
    public static native TemplateInstance walks(Page page, WalkTally total, List<WalkTally> walks, String next);

    /** The API to read. */
    public static native TemplateInstance api(Page page, ApiModel model);
}
