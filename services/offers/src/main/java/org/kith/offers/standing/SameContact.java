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
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.PersonRecorded;
import org.kith.offers.volunteer.StandingReason;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/**
 * Somebody who is under review, or not suitable, is recorded anew, with the name written otherwise or at another door: a new volunteer with
 * the telephone number or e-mail address of such a one is under review until a coordinator has looked whether it is the same person.
 * Coordinators read why; who recorded them is told nothing.
 */
@ApplicationScoped
public class SameContact implements PersonRecorded {
    private static final String NOT_CLEAR = """
            select v.id, v.standing from person p join volunteer v on v.organisation_id = p.organisation_id and v.person_id = p.id
            where v.id <> ? and v.standing <> 'clear' and (p.phone_key = phone_key(?) or lower(p.email) = lower(?))
            order by v.standing = 'not-suitable' desc, v.id limit 1""";
    private static final String CONTACT = "select phone, email from person where organisation_id = ? and id = ?";

    private final Sql sql;
    private final Volunteers volunteers;
    private final ChangeStanding changeStanding;
    private final AssessVolunteer assessVolunteer;
    private final NewTransaction transaction;

    SameContact(
            Sql sql,
            Volunteers volunteers,
            ChangeStanding changeStanding,
            AssessVolunteer assessVolunteer,
            NewTransaction transaction) {
        this.sql = sql;
        this.volunteers = volunteers;
        this.changeStanding = changeStanding;
        this.assessVolunteer = assessVolunteer;
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

    /** The person of a volunteer comes after their first offer. A link worker sees no volunteers, so it is looked for past their rows. */
    @Override
    public void recorded(UUID organisation, UUID person, String phone, String email) {
        Contact contact = new Contact(phone, email);
        RunAsSystem.run(
                "same-contact",
                () -> transaction.call(() -> {
                    Optional<Volunteer> known = volunteers.findForUpdate(organisation, person);
                    known.ifPresent(volunteer -> {
                        review(volunteer, contact);
                        assessVolunteer.assess(volunteer);
                    });
                    return known;
                }));
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
