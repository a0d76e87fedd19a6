package org.kith.gateway.pages.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.pages.FormState;
import org.kith.gateway.pages.Organisations;
import org.kith.gateway.pages.Page;
import org.kith.gateway.pages.PageFactory;
import org.kith.gateway.pages.Templates;
import org.kith.gateway.story.Stories;
import org.kith.gateway.upstream.Referrals;

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
