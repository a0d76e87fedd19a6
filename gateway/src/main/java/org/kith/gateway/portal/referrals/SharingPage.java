package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/** With whom a family is shared, and with whom it is not to be: what was decided, by whom and why. */
@Path("/families/{id:[0-9a-f-]{36}}/sharing")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class SharingPage {
    private final Families families;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    SharingPage(@RestClient Families families, Organisations organisations, OwnOrganisation own, Pages pages) {
        this.families = families;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    record Sharing(PageFrame page, UUID id, String number, List<Line> lines, boolean decides, SuccessMessage success)
            implements TemplateInstance {}

    /**
     * A decision.
     *
     * @param with the organisation that it is about
     * @param standing how it stands
     * @param what what that organisation sees; empty when it is a decision not to share
     * @param by whose decision it was, and when
     * @param why why and on which lawful basis; empty when that is not for the user
     * @param change where the user's organisation can change what it shares; empty when it shares nothing by this decision
     */
    public record Line(String with, String standing, String what, String by, String why, String change) {
        static Line of(Families.SharingDecision one, String change, Organisations organisations, Words words) {
            String basis = words.code("lawful-basis", one.lawfulBasis());
            String why = one.why() == null ? "" : one.why();
            return new Line(
                    organisations.name(words, one.withOrganisationId()),
                    standing(one, words),
                    one.fields().stream()
                            .map(field -> words.code("shared-field", field))
                            .collect(Collectors.joining(", ")),
                    words.t(
                            "sharing.by",
                            organisations.name(words, one.byOrganisationId()),
                            words.times().moment(one.decidedAt())),
                    basis.isEmpty() || why.isEmpty() ? basis + why : words.t("sharing.why", basis, why),
                    change);
        }

        private static String standing(Families.SharingDecision one, Words words) {
            if (one.endedAt() == null) {
                return words.t(one.shared() ? "sharing.shared" : "sharing.not-shared");
            }
            String ended = words.t("sharing.ended", words.times().moment(one.endedAt()));
            String why = words.code("sharing-ended", one.endedWhy());
            return why.isEmpty() ? ended : words.t("sharing.why", ended, why);
        }
    }

    /** What was decided, the last first. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("success") String success) {
        PageFrame page = pages.of("sharing", Names.shortId(id));
        return new Sharing(
                page,
                id,
                Names.shortId(id),
                families.sharing(id).await().indefinitely().items().reversed().stream()
                        .map(one -> Line.of(one, change(id, one, page), organisations, page.words()))
                        .toList(),
                decides(page),
                SuccessMessage.of(page.words(), success));
    }

    private String change(UUID id, Families.SharingDecision one, PageFrame page) {
        return decides(page) && one.shared() && one.standing() && own.ids().contains(one.byOrganisationId())
                ? of(id) + "/share?with=" + one.withOrganisationId()
                : "";
    }

    /** Whether the user is one of those who decide about sharing. */
    static boolean decides(PageFrame page) {
        return page.may("referrals.decideSharing") && page.user().isAny("partner", "practitioner", "link-worker");
    }

    /** Where the page of a family is. */
    static String of(UUID id) {
        return "/families/" + id + "/sharing";
    }
}
