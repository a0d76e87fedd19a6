package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.story.Stories;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Organisations;
import org.kith.gateway.portal.page.Page;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.services.Referrals;

/** Puts the page of a referral together, for whatever was done on it. */
@ApplicationScoped
class ReferralView {
    private final Stories stories;
    private final Referrals referrals;
    private final Organisations organisations;
    private final PageFactory pages;

    ReferralView(Stories stories, @RestClient Referrals referrals, Organisations organisations, PageFactory pages) {
        this.stories = stories;
        this.referrals = referrals;
        this.organisations = organisations;
        this.pages = pages;
    }

    /** The page as things stand now, with what was typed and what was done. */
    TemplateInstance show(String id, FormState form, String done) {
        JsonNode spends =
                stories.part("referrals", referrals.spends(id)).await().indefinitely();
        ReferralModel model = ReferralModel.of(stories.of(id).await().indefinitely(), spends, organisations);
        Page page = pages.of("Referral " + model.reference());
        return Templates.referral(form.isWrong() ? page.withError() : page, model, form, new Choices(List.of()), done);
    }
}
