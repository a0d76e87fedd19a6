package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.offers.suitability.Standing;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.StandingReason;
import org.kith.offers.volunteer.Volunteer;

/**
 * Somebody who is under review, or not suitable, is recorded anew, with the name written otherwise or at another door: a new volunteer with
 * a telephone number or the e-mail address of such a one, in whatever form, is under review until a coordinator has looked whether it is the same person. Who is
 * under review for that alone does not put the next one there: a number may be that of an office.
 * Coordinators read why; who recorded them is told nothing, and is shown the offer as one of somebody whom nobody knows.
 */
@ApplicationScoped
public class SameContact {
    private static final String NOT_CLEAR = """
            select v.id, v.standing from person p join volunteer v on v.organisation_id = p.organisation_id and v.person_id = p.id
            where v.id <> ? and (v.standing = 'not-suitable' or v.standing = 'under-review'
                and exists (select 1 from standing_change c where c.volunteer_id = v.id and c.reason <> 'information-differs'))
            and (p.phone_keys && phone_keys(?) or p.email_key = email_key(?))
            order by v.standing = 'not-suitable' desc, v.id limit 1""";
    private static final String CONTACT = "select phone, email from person where organisation_id = ? and id = ?";

    private final Sql sql;
    private final ChangeStanding changeStanding;
    private final NewTransaction transaction;

    SameContact(Sql sql, ChangeStanding changeStanding, NewTransaction transaction) {
        this.sql = sql;
        this.changeStanding = changeStanding;
        this.transaction = transaction;
    }

    /** A volunteer of a person who was recorded before is new; who calls it assesses them afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void review(Volunteer volunteer) {
        sql.one(CONTACT, Contact::of, volunteer.organisationId(), volunteer.personId())
                .ifPresent(contact -> review(volunteer, contact));
    }

    /** The same of a person who is recorded with them: nobody but their coordinator sees them yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void review(Volunteer volunteer, String phone) {
        review(volunteer, new Contact(phone, null));
    }

    private void review(Volunteer volunteer, Contact contact) {
        if (volunteer.standing() == Standing.CLEAR) {
            notClear(volunteer.id(), contact)
                    .ifPresent(other -> changeStanding.countAgainst(
                            volunteer,
                            StandingReason.INFORMATION_DIFFERS,
                            "The telephone number or e-mail address is also that of volunteer %s, whose standing is %s. Find out whether it is the same person."
                                    .formatted(other.id(), other.standing())));
        }
    }

    /** Whoever records somebody need not see all whom they could be. */
    private Optional<Other> notClear(UUID but, Contact contact) {
        return RunAsSystem.call(
                "same-contact",
                () -> transaction.call(() -> sql.one(NOT_CLEAR, Other::of, but, contact.phone(), contact.email())));
    }

    private record Contact(String phone, String email) {
        static Contact of(Row row) {
            return new Contact(row.text("phone"), row.text("email"));
        }
    }

    private record Other(UUID id, String standing) {
        static Other of(Row row) {
            return new Other(row.uuid("id"), row.text("standing"));
        }
    }
}
