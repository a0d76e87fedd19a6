package org.kith.referrals.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Tells an organisation what became of a referral it can see no longer: by its number, with nothing personal. */
@Entity
class Notice {
    @Id
    private UUID id;

    private UUID organisationId;
    private String kind;
    private String reference;
    private Instant at;

    Notice() {}

    Notice(UUID id, UUID organisationId, String kind, String reference, Instant at) {
        this.id = id;
        this.organisationId = organisationId;
        this.kind = kind;
        this.reference = reference;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    NoticeView view() {
        return new NoticeView(id, organisationId, kind, reference, at);
    }
}
