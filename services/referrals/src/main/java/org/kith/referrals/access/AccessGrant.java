package org.kith.referrals.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.identity.Caller;
import org.kith.referrals.model.SharedField;

/**
 * By what right somebody sees a family, and how much of it.
 *
 * @param basis {@code own} organisation's family, {@code shared} by a decision, {@code lead} of a referral whose work does not
 *     rest on the agreement that was withdrawn, or {@code duty}
 * @param fields personal data that may be shown
 * @param concernId the concern in whose audit the use is noted; null for the family's own audit, which partners read
 */
public record AccessGrant(String basis, Set<SharedField> fields, UUID concernId) {
    private static final String OWN = "own";
    private static final String DUTY = "duty";
    private static final String LEAD = "lead";

    /** Copies the fields. */
    public AccessGrant {
        fields = Set.copyOf(fields);
    }

    /** The grant of the organisation whose family it is: everything. */
    public static AccessGrant ofOwner() {
        return new AccessGrant(OWN, EnumSet.allOf(SharedField.class), null);
    }

    /** The grant of the council's duty team: everything, for safeguarding. */
    static AccessGrant ofDuty() {
        return new AccessGrant(DUTY, EnumSet.allOf(SharedField.class), null);
    }

    /** The same while a concern is open: only the concern's audit may tell of it. */
    static AccessGrant ofConcern(UUID concernId) {
        return new AccessGrant(DUTY, EnumSet.allOf(SharedField.class), concernId);
    }

    /** The grant of an organisation the family is shared with: these fields. */
    static AccessGrant shared(Set<SharedField> fields) {
        return new AccessGrant("shared", fields, null);
    }

    /** The grant of a lead who keeps access after the family withdrew its agreement: what was shared until then. */
    static AccessGrant lead(Set<SharedField> fields) {
        return new AccessGrant(LEAD, fields, null);
    }

    /** The value when its field may be shown, else null. */
    public <T> T show(SharedField field, T value) {
        return fields.contains(field) ? value : null;
    }

    /** Words that an organisation wrote: for itself, and for others where they are shared. */
    public String words(UUID writtenBy, Caller reader, String text) {
        return reader.actsFor(writtenBy) ? text : show(SharedField.NOTES, text);
    }

    /** Whether it is for safeguarding. */
    public boolean isDuty() {
        return DUTY.equals(basis);
    }

    /** Whether it is that of a lead who goes on after the family withdrew its agreement. */
    public boolean isLead() {
        return LEAD.equals(basis);
    }

    /** In whose audit a use of it is noted. */
    public UUID noteWith(UUID familyId) {
        return concernId == null ? familyId : concernId;
    }

    /**
     * In whose audits it is noted that somebody decided about the family as a whole: always in its own, because what follows is read
     * there, and in the concern's by which they see the family.
     */
    public List<UUID> decidedIn(UUID familyId) {
        return concernId == null ? List.of(familyId) : List.of(familyId, concernId);
    }

    /** Whether the family is of the caller's own organisation. */
    public boolean own() {
        return OWN.equals(basis);
    }
}
