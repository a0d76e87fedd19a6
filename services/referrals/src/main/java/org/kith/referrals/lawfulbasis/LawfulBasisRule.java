package org.kith.referrals.lawfulbasis;

import java.time.LocalDate;
import java.util.Set;
import org.kith.referrals.model.LawfulBasis;

/**
 * Who may rely on a lawful basis, for what, from when and on which condition.
 *
 * @param basis the basis
 * @param from first day
 * @param until last day; null while it goes on
 * @param purposes what for: refer, share
 * @param organisations codes of the kinds of organisation that may rely on it
 * @param condition what must be so, in words
 * @param citation where the law says so
 */
record LawfulBasisRule(
        LawfulBasis basis,
        LocalDate from,
        LocalDate until,
        Set<String> purposes,
        Set<String> organisations,
        String condition,
        String citation) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
