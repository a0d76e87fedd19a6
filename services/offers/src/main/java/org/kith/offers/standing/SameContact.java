package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.offers.suitability.Standing;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.Contacts;
import org.kith.offers.volunteer.PersonItem;
import org.kith.offers.volunteer.StandingChange;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/**
 * Somebody who is under review, or not suitable, is recorded anew, with the name written otherwise or at another door, before or
 * after it was found: whoever is or was reached by a telephone number or the e-mail address of such a one, in whatever form, is
 * under review until a coordinator has looked whether it is the same person. Once for each of the two and each finding: who
 * was cleared stays so until something else is found. Who is under review for that alone does not put the next one there: a
 * number may be that of an office.
 * Coordinators read why; who recorded them is told nothing, and is shown a new offer as one of somebody whom nobody knows.
 */
@ApplicationScoped
public class SameContact implements Contacts {
    /** What was found of those who are not clear, newest first, since they were cleared last, and this one was not held to yet. */
    private static final String FOUND = """
            select v.id, v.standing, found.id finding from volunteer v cross join lateral (
                select c.id from standing_change c
                where c.volunteer_id = v.id and c.standing <> 'clear'
                and (c.reason <> 'information-differs' or c.decided_by is not null)
                and not exists (select 1 from standing_change later where later.volunteer_id = v.id
                    and later.standing = 'clear' and (later.decided_at, later.id) > (c.decided_at, c.id))
                order by c.decided_at desc, c.id desc limit 1) found
            where v.standing <> 'clear' and v.id = any(?)
            and not exists (select 1 from standing_change known where known.volunteer_id = ? and known.finding = found.id)
            order by v.standing = 'not-suitable', v.id""";

    private static final String CONTACT = "select phone, email from person where organisation_id = ? and id = ?";

    private final Sql sql;
    private final Volunteers volunteers;
    private final VolunteerContacts contacts;
    private final ChangeStanding changeStanding;
    private final AssessVolunteer assessVolunteer;
    private final NewTransaction transaction;

    SameContact(
            Sql sql,
            Volunteers volunteers,
            VolunteerContacts contacts,
            ChangeStanding changeStanding,
            AssessVolunteer assessVolunteer,
            NewTransaction transaction) {
        this.sql = sql;
        this.volunteers = volunteers;
        this.contacts = contacts;
        this.changeStanding = changeStanding;
        this.assessVolunteer = assessVolunteer;
        this.transaction = transaction;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        contacts.lockAll();
    }

    /** Whoever may record a volunteer, before any row is locked: see {@link #lock}. They do not wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        contacts.share();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> sharedWith(UUID volunteer) {
        return contacts.sharedWith(volunteer);
    }

    /** A volunteer is new; who calls it assesses them afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void review(Volunteer volunteer) {
        volunteers.flush();
        sql.one(CONTACT, Contact::of, volunteer.organisationId(), volunteer.personId())
                .ifPresent(contact -> review(volunteer, contact));
    }

    /** Those who had offered help before it was known who they are. Who records them does not see them. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recorded(UUID organisation, List<PersonItem> people) {
        Map<UUID, Contact> byPerson = people.stream()
                .collect(Collectors.toMap(
                        PersonItem::id, person -> new Contact(person.phone(), person.email()), (one, same) -> one));
        RunAsSystem.run(
                "same-contact",
                () -> transaction.call(() -> {
                    if (volunteers.areAny(organisation, byPerson.keySet())) {
                        // What was found of one of them before goes to others, whose rows are locked for it: as when it
                        // is found.
                        lock();
                        volunteers.ofForUpdate(organisation, byPerson.keySet()).forEach(volunteer -> {
                            review(volunteer, byPerson.get(volunteer.personId()));
                            assessVolunteer.assess(volunteer);
                            tell(volunteer);
                        });
                    }
                    return null;
                }));
    }

    /** What was found of a volunteer before it was known how they are reached. */
    private void tell(Volunteer volunteer) {
        if (volunteer.standing() == Standing.CLEAR) {
            return;
        }
        UUID[] own = {volunteer.id()};
        volunteers.findAllForUpdate(sharedWith(volunteer.id())).forEach(other -> {
            sql.list(FOUND, Found::of, own, other.id()).forEach(found -> differs(other, found));
            assessVolunteer.assess(other);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void found(Volunteer volunteer, StandingChange finding) {
        volunteers.findAllForUpdate(sharedWith(volunteer.id())).forEach(other -> {
            differs(other, new Found(volunteer.id(), volunteer.standing().code(), finding.id()));
            assessVolunteer.assess(other);
        });
    }

    private void review(Volunteer volunteer, Contact contact) {
        share();
        contacts.add(volunteer.id(), contact.phone(), contact.email());
        UUID[] others = sharedWith(volunteer.id()).toArray(UUID[]::new);
        sql.list(FOUND, Found::of, others, volunteer.id()).forEach(found -> differs(volunteer, found));
    }

    private void differs(Volunteer volunteer, Found found) {
        if (volunteer.standing() != Standing.NOT_SUITABLE) {
            changeStanding.differs(
                    volunteer,
                    "The telephone number or e-mail address is or was also that of volunteer %s, whose standing is %s. Find out whether it is the same person."
                            .formatted(found.volunteer(), found.standing()),
                    found.finding());
        }
    }

    private record Contact(String phone, String email) {
        static Contact of(Row row) {
            return new Contact(row.text("phone"), row.text("email"));
        }
    }

    private record Found(UUID volunteer, String standing, UUID finding) {
        static Found of(Row row) {
            return new Found(row.uuid("id"), row.text("standing"), row.uuid("finding"));
        }
    }
}
