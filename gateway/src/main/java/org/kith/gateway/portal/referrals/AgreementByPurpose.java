package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;

/**
 * How agreement to each purpose stands for a family: that nobody was asked, that they said no and that they withdrew it are three things.
 *
 * @param record what it agrees to, child by child; null when that cannot be had
 * @param inShort the same in short; null when that cannot be had
 */
record AgreementByPurpose(Families.AgreementRecord record, Referrals.Agreement inShort) {
    /** It is in force for all children. */
    static final String GIVEN = "given";

    /** It is in force for some children. */
    static final String DIFFERS = "differs";

    private static final String NOT_IN_FORCE = "not-in-force";

    static AgreementByPurpose of(Families.AgreementRecord record, Referrals.Family family) {
        return new AgreementByPurpose(record, family == null ? null : family.agreement());
    }

    /**
     * The code of how it stands for all children, {@code differs} where that is not the same for each, {@code not-in-force} where no more
     * is known; empty where nothing is.
     */
    String of(String purpose) {
        Set<String> all = record == null
                ? Set.of()
                : record.children().stream()
                        .flatMap(child -> child.purposes().stream())
                        .filter(one -> purpose.equals(one.purpose()))
                        .map(Families.AgreementToPurpose::standing)
                        .collect(Collectors.toSet());
        if (all.size() > 1) {
            return DIFFERS;
        }
        if (!all.isEmpty()) {
            return all.iterator().next();
        }
        return inShort == null ? "" : inShort.covers(purpose) ? GIVEN : NOT_IN_FORCE;
    }

    /** The children for whom it is not in force, as far as that is known child by child. */
    List<UUID> without(String purpose) {
        return record == null
                ? List.of()
                : record.children().stream()
                        .filter(child -> child.purposes().stream()
                                .noneMatch(one -> purpose.equals(one.purpose()) && one.inForce()))
                        .map(Families.AgreementOfChild::childId)
                        .toList();
    }

    /** Whether it is in force for one child at least. */
    boolean holdsForAny(String purpose) {
        return record == null || record.children().isEmpty()
                ? inShort != null && inShort.covers(purpose)
                : without(purpose).size() < record.children().size();
    }

    /** Key of what is said while no volunteer may be told about the family; empty when one may, or when it is not known. */
    String untold() {
        String standing = of("tell-volunteer");
        return standing.isEmpty() || GIVEN.equals(standing) ? "" : "untold." + standing;
    }
}
