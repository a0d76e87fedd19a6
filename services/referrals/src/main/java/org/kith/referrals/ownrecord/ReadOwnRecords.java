package org.kith.referrals.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.identity.CurrentCaller;

/**
 * What an organisation wrote while it worked with a family stays readable to it, whoever sees the family now. In transactions
 * one after the other: did it work with the family, may they, and then its rows.
 */
@ApplicationScoped
class ReadOwnRecords {
    private static final String NAME = "own-record";

    private final OwnRecords records;
    private final OwnRecordAccess access;
    private final NewTransaction newTransaction;
    private final CurrentCaller caller;

    ReadOwnRecords(OwnRecords records, OwnRecordAccess access, NewTransaction newTransaction, CurrentCaller caller) {
        this.records = records;
        this.access = access;
        this.newTransaction = newTransaction;
        this.caller = caller;
    }

    OwnRecordView read(UUID familyId, String reason) {
        UUID organisation = caller.get().organisation();
        boolean worked =
                RunAsSystem.call(NAME, () -> newTransaction.call(() -> records.worked(familyId, organisation)));
        access.require(familyId, worked, reason);
        return RunAsSystem.call(
                NAME, () -> newTransaction.call(() -> new OwnRecordView(familyId, records.of(familyId, organisation))));
    }
}
