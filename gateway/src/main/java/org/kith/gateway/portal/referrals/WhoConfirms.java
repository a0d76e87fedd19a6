package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.services.Withdrawals;

/** Who confirms that they know what a family withdrew: no more is promised than can happen. */
@ApplicationScoped
class WhoConfirms {
    private static final int MOST = 200;

    private final Withdrawals withdrawals;
    private final Organisations organisations;
    private final OwnOrganisation own;

    WhoConfirms(@RestClient Withdrawals withdrawals, Organisations organisations, OwnOrganisation own) {
        this.withdrawals = withdrawals;
        this.organisations = organisations;
        this.own = own;
    }

    /**
     * That in words; empty when nothing was withdrawn or nothing is left to do.
     *
     * @param restricted whether only named people see the family: who is not named does not see it in their list either
     */
    String say(PageFrame page, Referrals.Family family, boolean restricted) {
        if (!AgreementEnded.isEnded(family)) {
            return "";
        }
        if (own.ids().contains(family.organisationId())) {
            return isWaiting(page, family) ? page.t("agreement-ended.confirm-yours") : "";
        }
        return page.t(
                restricted ? "agreement-ended.confirm-named" : "agreement-ended.confirm",
                organisations.name(page.words(), family.organisationId()));
    }

    private boolean isWaiting(PageFrame page, Referrals.Family family) {
        return page.may("referrals.listWithdrawals")
                && Part.now("referrals", () -> withdrawals.list(null, MOST).items().stream()
                                .anyMatch(one -> family.id().equals(one.familyId())))
                        .or(false);
    }
}
