package org.kith.referrals.doorstepneeds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.kith.kit.identity.Caller;

/**
 * Who is to be rung about a need from a door. It may come before the event about the need and after it, so it stands by
 * itself: one contact for each need and organisation.
 */
@Entity
@IdClass(NeedContact.Key.class)
class NeedContact {
    @Id
    private UUID needId;

    @Id
    private UUID organisationId;

    private UUID givenBy;
    private String name;
    private String phone;
    private String email;
    private boolean mayContact;
    private String wordingVersion;
    private Instant askedAt;
    private Instant receivedAt;

    @Version
    private long version;

    NeedContact() {}

    NeedContact(ContactItem sent, Caller by, Instant at) {
        needId = sent.needId();
        organisationId = by.organisation();
        write(sent, by, at);
    }

    /** Whose contact: a need is told of by one organisation. */
    record Key(UUID needId, UUID organisationId) implements Serializable {}

    /** Whether what was sent says the same. */
    boolean says(ContactItem sent) {
        return name.equals(sent.name())
                && Objects.equals(phone, sent.phoneToKeep())
                && Objects.equals(email, sent.emailToKeep())
                && mayContact == sent.mayContact()
                && wordingVersion.equals(sent.wordingVersion());
    }

    /**
     * Takes what was sent in place of what is here. A no is always taken, in whatever order it comes; a yes takes its place
     * only when they were asked again after it.
     *
     * @return false when what is here stays
     */
    boolean replace(ContactItem sent, Caller by, Instant now) {
        Instant asked = sent.askedBy(now);
        boolean no = mayContact && !sent.mayContact();
        if (!no && (asked.isBefore(askedAt) || asked.equals(askedAt) && mayContact != sent.mayContact())) {
            return false;
        }
        Instant last = asked.isAfter(askedAt) ? asked : askedAt;
        write(sent, by, now);
        askedAt = last;
        return true;
    }

    /** The same was said at a later asking. */
    void askedAgain(ContactItem sent, Instant now) {
        Instant asked = sent.askedBy(now);
        askedAt = asked.isAfter(askedAt) ? asked : askedAt;
    }

    private void write(ContactItem sent, Caller by, Instant at) {
        givenBy = by.person();
        name = sent.name();
        phone = sent.phoneToKeep();
        email = sent.emailToKeep();
        mayContact = sent.mayContact();
        wordingVersion = sent.wordingVersion();
        askedAt = sent.askedBy(at);
        receivedAt = at;
    }

    DoorstepNeedDetail.ContactView view() {
        return new DoorstepNeedDetail.ContactView(name, phone, email, mayContact, wordingVersion, givenBy, receivedAt);
    }
}
