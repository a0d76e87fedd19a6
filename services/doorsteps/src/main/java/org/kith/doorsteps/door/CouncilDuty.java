package org.kith.doorsteps.door;

import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.identity.Caller;

/**
 * The duty team is the council's. The role in another kind of organisation opens nothing, nor does it for a commissioner,
 * who sees numbers only. The SQL function doorsteps_duty() says the same.
 */
final class CouncilDuty {
    private CouncilDuty() {}

    static AccessDecision decision(Caller caller) {
        boolean duty = caller.is(Role.DUTY)
                && !caller.is(Role.COMMISSIONER)
                && OrganisationKind.COUNCIL.code().equals(caller.organisationKind());
        return new AccessDecision().unless(duty, "not-council-duty", "Only the council's duty team does this.");
    }
}
