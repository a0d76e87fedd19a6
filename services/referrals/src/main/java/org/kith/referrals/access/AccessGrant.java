package org.kith.referrals.access;

import java.util.EnumSet;
import java.util.Set;
import org.kith.referrals.model.SharedField;

/**
 * By what right somebody sees a family, and how much of it.
 *
 * @param basis {@code own} organisation's family, {@code shared} by a decision, or {@code duty}
 * @param fields personal data that may be shown
 */
public record AccessGrant(String basis, Set<SharedField> fields) {
    private static final String OWN = "own";

    /** Copies the fields. */
    public AccessGrant {
        fields = Set.copyOf(fields);
    }

    /** The grant of the organisation whose family it is: everything. */
    public static AccessGrant ofOwner() {
        return new AccessGrant(OWN, EnumSet.allOf(SharedField.class));
    }

    /** The grant of the council's duty team: everything, for safeguarding. */
    static AccessGrant ofDuty() {
        return new AccessGrant("duty", EnumSet.allOf(SharedField.class));
    }

    /** The grant of an organisation the family is shared with: these fields. */
    static AccessGrant shared(Set<SharedField> fields) {
        return new AccessGrant("shared", fields);
    }

    /** The value when its field may be shown, else null. */
    public <T> T show(SharedField field, T value) {
        return fields.contains(field) ? value : null;
    }

    /** Whether the family is of the caller's own organisation. */
    public boolean own() {
        return OWN.equals(basis);
    }
}
