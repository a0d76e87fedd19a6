package org.kith.referrals.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.agreement.Purpose;
import org.kith.referrals.agreement.Statement.AboutChild;
import org.kith.referrals.model.Child;

/** One rule for a referral. A missing field is the business of the rule that requires it. */
public interface IntakeRule {
    /** Adds what is wrong. */
    void check(Case referral, FieldErrors errors);

    /**
     * A referral to check.
     *
     * @param sent what was sent; lists are never null, their entries may be
     * @param sender who sends it
     * @param today the day in the place
     * @param known children of the family that are known already
     * @param agreed what will be agreed to for all children, once what was sent is recorded
     * @param sharedWith who sees the family already, by a sharing decision
     * @param notToShareWith with whom the sender's organisation decided not to share what it has of the children who come
     */
    record Case(
            NewReferral sent,
            Caller sender,
            LocalDate today,
            List<Child> known,
            Predicate<Purpose> agreed,
            Set<UUID> sharedWith,
            Set<UUID> notToShareWith) {
        /** How many children of the family are known already. */
        public int knownChildren() {
            return known.size();
        }

        /** The children it is about, known and new. */
        public List<AboutChild> children() {
            return Stream.concat(
                            known.stream().map(child -> new AboutChild(child.id(), child.dateOfBirth())),
                            sent.children().stream()
                                    .filter(Objects::nonNull)
                                    .map(child -> new AboutChild(null, child.dateOfBirth())))
                    .toList();
        }
    }
}
