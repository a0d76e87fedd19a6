package org.kith.referrals.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.identity.Caller;
import org.kith.kit.json.PlainLetters;
import org.kith.kit.time.Ids;

/** Somebody agreed to a purpose, refused it, or took it back. Never changed afterwards: what is in force follows from all. */
@Entity
class AgreementAct {
    @Id
    private UUID id;

    private UUID statementId;

    @SuppressWarnings("UnusedVariable") // Rows are found by it.
    private UUID familyId;

    private UUID childId;

    @StoredAsCode
    private Purpose purpose;

    @StoredAsCode
    private Answer answer;

    @StoredAsCode
    private WhoAgreed givenAs;

    private String givenBy;
    private String judgedBy;

    @StoredAsCode
    private HowAgreed how;

    private String language;
    private Boolean interpreter;
    private String wordingVersion;
    private LocalDate saidOn;
    private UUID organisationId;
    private UUID recordedBy;
    private Instant recordedAt;

    AgreementAct() {}

    /**
     * All that was said on one occasion.
     *
     * @param id of the occasion: what was said together has it in common
     * @param as in which capacity; null when that is not known of a withdrawal
     * @param by their name, or such as "the mother"; null when that is not known of a withdrawal
     * @param judgedBy who judged that a child is able to decide; null otherwise
     * @param how how it was said, may be null for a withdrawal
     * @param language ISO 639-1 code, may be null for a withdrawal
     * @param interpreter whether somebody interpreted, may be null for a withdrawal
     * @param wordingVersion version of the words that were read or shown, null for a withdrawal
     * @param on day on which it was said
     */
    record Occasion(
            UUID id,
            WhoAgreed as,
            String by,
            String judgedBy,
            HowAgreed how,
            String language,
            Boolean interpreter,
            String wordingVersion,
            LocalDate on) {}

    AgreementAct(
            UUID family, UUID child, Purpose purpose, Answer answer, Occasion occasion, Caller caller, Instant at) {
        this.id = Ids.next();
        this.statementId = occasion.id();
        this.familyId = family;
        this.childId = child;
        this.purpose = purpose;
        this.answer = answer;
        this.givenAs = occasion.as();
        this.givenBy = occasion.by();
        this.judgedBy = occasion.judgedBy();
        this.how = occasion.how();
        this.language = occasion.language();
        this.interpreter = occasion.interpreter();
        this.wordingVersion = occasion.wordingVersion();
        this.saidOn = occasion.on();
        this.organisationId = caller.organisation();
        this.recordedBy = caller.person();
        this.recordedAt = at;
    }

    /** What was said, without how. */
    Word word() {
        return new Word(childId, purpose, answer, saidBy(givenAs, givenBy, childId), saidOn, recordedAt);
    }

    /** The same text for the same person, however the name is written; null when it is not known who spoke. */
    static String saidBy(WhoAgreed as, String by, UUID child) {
        if (as == null) {
            return null;
        }
        return as.isTheChild() ? "child:" + child : as.code() + ":" + asCompared(by);
    }

    private static String asCompared(String name) {
        String plain = PlainLetters.ofName(name);
        // A name without a letter or digit is known by its signs.
        return plain.isEmpty() ? name.strip() : plain;
    }

    /**
     * How it is shown.
     *
     * @param words whether the names are for the caller
     * @param tongue whether the language of the family is
     */
    AgreementView.Act view(boolean words, boolean tongue) {
        return new AgreementView.Act(
                statementId,
                childId,
                purpose.code(),
                answer.code(),
                givenAs == null ? null : givenAs.code(),
                words ? givenBy : null,
                words ? judgedBy : null,
                how == null ? null : how.code(),
                tongue ? language : null,
                tongue ? interpreter : null,
                wordingVersion,
                saidOn,
                organisationId,
                recordedBy,
                recordedAt);
    }

    Answer answer() {
        return answer;
    }

    /** The child it is about; null for all of the family. */
    UUID childId() {
        return childId;
    }

    UUID organisationId() {
        return organisationId;
    }

    String givenBy() {
        return givenBy;
    }

    LocalDate saidOn() {
        return saidOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
