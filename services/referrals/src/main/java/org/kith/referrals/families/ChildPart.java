package org.kith.referrals.families;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.referrals.access.Sight;
import org.kith.referrals.model.Age;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.SharedField;

/**
 * A child as far as the caller may see it; what is not shared is null.
 *
 * @param id id
 * @param name name
 * @param ageBand age band today; null past 25
 * @param dateOfBirth date of birth
 * @param upn unique pupil number
 * @param nhsNumber NHS number
 */
public record ChildPart(UUID id, String name, String ageBand, LocalDate dateOfBirth, String upn, String nhsNumber) {

    /** What this sight shows of the children. */
    public static List<ChildPart> of(List<Child> children, Sight sight, LocalDate today) {
        return children.stream().map(child -> of(child, sight, today)).toList();
    }

    private static ChildPart of(Child child, Sight sight, LocalDate today) {
        return new ChildPart(
                child.id(),
                sight.show(SharedField.CHILDREN, child.name()),
                sight.show(
                        SharedField.CHILDREN,
                        Age.band(child.dateOfBirth(), today).map(AgeBand::code).orElse(null)),
                sight.show(SharedField.DATE_OF_BIRTH, child.dateOfBirth()),
                sight.show(SharedField.UPN, child.upn()),
                sight.show(SharedField.NHS_NUMBER, child.nhsNumber()));
    }
}
