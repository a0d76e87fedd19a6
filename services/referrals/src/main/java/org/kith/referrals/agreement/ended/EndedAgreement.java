package org.kith.referrals.agreement.ended;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.kit.identity.Caller;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.agreement.Purpose;
import org.kith.referrals.model.Family;

/**
 * Something that a family agreed to is no longer in force. It ended at once; the organisation whose family it is confirms
 * within one working day what ended. Whoever of that organisation recorded it has confirmed it by that.
 */
@Entity
public class EndedAgreement {
    @Id
    private UUID id;

    private UUID familyId;
    private UUID ownerId;
    private String purposes;
    private int needs;
    private int recipients;
    private UUID organisationId;
    private UUID recordedBy;
    private Instant endedAt;
    private Instant dueAt;
    private Instant confirmedAt;
    private UUID confirmedBy;

    @Version
    private long version;

    EndedAgreement() {}

    /** It ended now, by what the caller recorded. */
    public EndedAgreement(Family family, Collection<Purpose> ended, int needs, int recipients, Caller by, Instant at) {
        this.id = Ids.next();
        this.familyId = family.id();
        this.ownerId = family.organisationId();
        this.purposes = ended.stream().map(Purpose::code).collect(Collectors.joining(","));
        this.needs = needs;
        this.recipients = recipients;
        this.organisationId = by.organisation();
        this.recordedBy = by.person();
        this.endedAt = at;
        this.dueAt = UkCalendar.oneWorkingDayAfter(at);
        if (by.actsFor(ownerId)) {
            this.confirmedAt = at;
            this.confirmedBy = by.person();
        }
    }

    /** The first time counts. */
    void confirm(UUID by, Instant at) {
        if (confirmedAt == null) {
            confirmedAt = at;
            confirmedBy = by;
        }
    }

    EndedAgreementView view(Instant now) {
        return new EndedAgreementView(
                id,
                familyId,
                purposes.isEmpty() ? List.of() : Arrays.asList(purposes.split(",")),
                needs,
                recipients,
                organisationId,
                recordedBy,
                endedAt,
                dueAt,
                confirmedAt == null ? now.isAfter(dueAt) : confirmedAt.isAfter(dueAt),
                confirmedAt,
                confirmedBy);
    }

    UUID id() {
        return id;
    }

    UUID familyId() {
        return familyId;
    }
}
