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
public record Sight(String basis, Set<SharedField> fields) {
    private static final String OWN = "own";

    /** Copies the fields. */
    public Sight {
        fields = Set.copyOf(fields);
    }

    /** The sight of the organisation whose family it is: everything. */
    public static Sight ofOwner() {
        return new Sight(OWN, EnumSet.allOf(SharedField.class));
    }

    /** The sight of the council's duty team: everything, for safeguarding. */
    static Sight ofDuty() {
        return new Sight("duty", EnumSet.allOf(SharedField.class));
    }

    /** The sight of an organisation the family is shared with: these fields. */
    static Sight shared(Set<SharedField> fields) {
        return new Sight("shared", fields);
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
