package org.kith.referrals.families;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.codes.Age;
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
public record ChildPart(
        UUID id,
        @Nullable String name,
        @Nullable @CodeOf(AgeBand.class) String ageBand,
        @Nullable LocalDate dateOfBirth,
        @Nullable String upn,
        @Nullable String nhsNumber) {

    /** What this grant shows of the children. */
    public static List<ChildPart> of(List<Child> children, AccessGrant grant, LocalDate today) {
        return children.stream().map(child -> of(child, grant, today)).toList();
    }

    private static ChildPart of(Child child, AccessGrant grant, LocalDate today) {
        return new ChildPart(
                child.id(),
                grant.show(SharedField.CHILDREN, child.name()),
                grant.show(
                        SharedField.CHILDREN,
                        Age.band(child.dateOfBirth(), today).map(AgeBand::code).orElse(null)),
                grant.show(SharedField.DATE_OF_BIRTH, child.dateOfBirth()),
                grant.show(SharedField.UPN, child.upn()),
                grant.show(SharedField.NHS_NUMBER, child.nhsNumber()));
    }
}
