package org.kith.referrals.access;

import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.identity.Caller;

/**
 * The duty team is the council's: the role in another kind of organisation opens nothing, nor does it for a commissioner,
 * who sees numbers only. The database's {@code referrals_duty()} holds the same rule.
 */
public final class CouncilDuty {
    private CouncilDuty() {}

    /** Whether the caller is on the council's duty team. */
    public static boolean is(Caller caller) {
        return caller.is(Role.DUTY)
                && !caller.is(Role.COMMISSIONER)
                && OrganisationKind.COUNCIL.code().equals(caller.organisationKind());
    }

    /** A yes for the council's duty team. */
    public static AccessDecision decision(Caller caller) {
        return new AccessDecision().unless(is(caller), "not-council-duty", "Only the council's duty team does this.");
    }
}
