package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;

/** Whether the user sees a family only because it agreed to sharing, and where they come once it no longer does. */
@RequestScoped
class SeenByAgreement {
    static final String LIST = "/referrals";
    private static final int NOT_FOUND = 404;
    private static final Logger LOG = Logger.getLogger(SeenByAgreement.class);

    private final Referrals referrals;
    private final Families families;
    private final OwnOrganisation own;
    private final Pages pages;

    SeenByAgreement(@RestClient Referrals referrals, @RestClient Families families, OwnOrganisation own, Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.own = own;
        this.pages = pages;
    }

    /** Key of what is said before its agreement to sharing ends; empty when the user sees the family all the same. */
    Optional<String> warning(UUID id, Referrals.FamilyRecord family) {
        if (!losesIt(id, family)) {
            return Optional.empty();
        }
        return Optional.of(goesOnAsLead(id) ? "confirm.stop.lost-unless-lead" : "confirm.stop.lost");
    }

    /** Whether the user may lose it; asked before it is recorded, which waits for no other answer: what is not known may be. */
    boolean mayLoseIt(UUID id, Referrals.FamilyRecord family) {
        try {
            return losesIt(id, family);
        } catch (ServiceFailure | ProcessingException failure) {
            LOG.debugf("Whether the user loses the family is not known: %s", failure.toString());
            return true;
        }
    }

    /**
     * Who saw the family only because it agreed sees it no longer: for them the list of referrals comes next. Only who may
     * lead it is asked about, because who asks for a family that they do not see is noted as a denied attempt.
     *
     * @param atStake whether the user saw it only because it agreed
     * @param done code of what is said on its page
     * @param lost code of what is said on the list
     */
    String next(UUID id, boolean atStake, String done, String lost) {
        return !atStake || goesOnAsLead(id) && isSeen(id)
                ? AgreementPage.of(id) + "?success=" + done
                : LIST + "?success=" + lost + "&reference=" + Names.shortId(id);
    }

    /** Only a practitioner of a council goes on with what they lead: its own work does not depend on agreement. */
    private boolean goesOnAsLead(UUID id) {
        return own.isCouncil()
                && pages.of("agreement", Names.shortId(id)).user().isAny("practitioner");
    }

    private boolean losesIt(UUID id, Referrals.FamilyRecord family) {
        List<Families.SharingDecision> withUs = !family.sharedOnly()
                ? List.of()
                : families.sharing(id).await().indefinitely().items().stream()
                        .filter(one ->
                                one.shared() && one.standing() && own.ids().contains(one.withOrganisationId()))
                        .toList();
        return !withUs.isEmpty() && withUs.stream().allMatch(one -> "consent".equals(one.lawfulBasis()));
    }

    /** Whether the user sees the family; where nothing answers, its page says so. */
    private boolean isSeen(UUID id) {
        try {
            referrals.family(id);
            return true;
        } catch (ServiceFailure failure) {
            return failure.status() != NOT_FOUND;
        } catch (ProcessingException failure) {
            LOG.debugf("Whether the user sees the family is not known: %s", failure.toString());
            return true;
        }
    }
}
