package org.kith.referrals.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.Ids;
import org.kith.referrals.codes.Age;
import org.kith.referrals.codes.Languages;
import org.kith.referrals.model.Child;

/**
 * Checks what was sent about an agreement: known purposes, none of them both yes and no, children of the family, a person who
 * may agree, a day that has come.
 */
public final class Statement {
    /** All children of the family, those who are not known yet as well. */
    static final List<UUID> ALL = Collections.singletonList(null);

    private static final String UNKNOWN = "unknown-code";

    private Statement() {}

    /**
     * A child whom it may be about.
     *
     * @param id null when it is not stored yet
     * @param born null when that is not known
     */
    public record AboutChild(UUID id, LocalDate born) {
        boolean wasBorn(LocalDate by) {
            return born == null || !by.isBefore(born);
        }
    }

    /** Adds what is wrong. What is missing is the business of the form's own constraints. */
    public static void check(
            AgreementSent sent, String at, Collection<AboutChild> children, LocalDate today, FieldErrors errors) {
        purposes(sent.given(), at + "/given", errors);
        purposes(sent.refused(), at + "/refused", errors);
        errors.require(
                !sent.given().isEmpty() || !sent.refused().isEmpty(),
                at + "/given",
                "required",
                "Say what the family agreed to.");
        for (int i = 0; i < sent.refused().size(); i++) {
            errors.require(
                    sent.refused().get(i) == null
                            || !sent.given().contains(sent.refused().get(i)),
                    at + "/refused/" + i,
                    "yes-and-no",
                    "This purpose is agreed to as well.");
        }
        errors.require(
                sent.on() == null || !sent.on().isAfter(today),
                at + "/on",
                "in-future",
                "Nobody can agree on a day to come.");
        errors.require(Languages.known(sent.language()), at + "/language", "unknown-language", Languages.REMEDY);
        how(sent.how(), at, errors);
        List<AboutChild> about = children(sent.childIds(), at, children, errors);
        errors.require(
                sent.on() == null || about.isEmpty() || about.stream().anyMatch(child -> child.wasBorn(sent.on())),
                at + "/on",
                "before-birth",
                "None of the children was born by then. Give the day on which it was said.");
        if (sent.by() != null) {
            by(sent.by(), at + "/by", about, sent.on() == null ? today : sent.on(), errors);
        }
    }

    /** Adds that a yes of the council is for people of a council to record. A no is taken from whoever heard it. */
    public static void checkCouncil(AgreementSent sent, String at, Caller by, FieldErrors errors) {
        errors.require(
                sent.given().isEmpty()
                        || sent.by() == null
                        || !WhoAgreed.COUNCIL.code().equals(sent.by().as())
                        || OrganisationKind.COUNCIL.code().equals(by.organisationKind()),
                at + "/by/as",
                "not-council",
                "Ask the council to record what it agrees to: only its own people do that.");
    }

    /** Adds what is wrong with a withdrawal. */
    static void check(WithdrawalSent sent, Collection<AboutChild> children, LocalDate today, FieldErrors errors) {
        purposes(sent.purposes(), "/purposes", errors);
        how(sent.how(), "", errors);
        List<AboutChild> about = children(sent.childIds(), "", children, errors);
        if (sent.by() != null) {
            by(sent.by(), "/by", about, today, errors);
        }
    }

    /** Children that are stored. */
    static List<AboutChild> children(List<Child> children) {
        return children.stream()
                .map(child -> new AboutChild(child.id(), child.dateOfBirth()))
                .toList();
    }

    private static void how(String how, String at, FieldErrors errors) {
        errors.require(
                how == null || how.isBlank() || HowAgreed.find(how).isPresent(),
                at + "/how",
                UNKNOWN,
                "in-person, phone, video, writing or message.");
    }

    private static void purposes(List<String> codes, String at, FieldErrors errors) {
        for (int i = 0; i < codes.size(); i++) {
            errors.require(
                    codes.get(i) == null || Purpose.find(codes.get(i)).isPresent(),
                    at + "/" + i,
                    UNKNOWN,
                    "refer, share, match, tell-volunteer or feedback.");
        }
    }

    private static List<AboutChild> children(
            List<UUID> ids, String at, Collection<AboutChild> children, FieldErrors errors) {
        Set<UUID> known = children.stream().map(AboutChild::id).collect(Collectors.toSet());
        for (int i = 0; i < ids.size(); i++) {
            errors.require(
                    ids.get(i) == null || known.contains(ids.get(i)),
                    at + "/childIds/" + i,
                    "unknown-child",
                    "The family has no such child.");
        }
        return ids.isEmpty()
                ? List.copyOf(children)
                : children.stream().filter(child -> ids.contains(child.id())).toList();
    }

    private static void by(AgreementSent.By by, String at, List<AboutChild> about, LocalDate on, FieldErrors errors) {
        WhoAgreed as = WhoAgreed.find(by.as()).orElse(null);
        errors.require(
                as != null || by.as() == null || by.as().isBlank(),
                at + "/as",
                UNKNOWN,
                "parent, council, young-person or able-child.");
        errors.require(
                as == null || !as.isTheChild() || about.size() == 1,
                at + "/as",
                "for-themselves",
                "A young person agrees for themselves: name the one child it is about.");
        errors.require(
                as != WhoAgreed.YOUNG_PERSON
                        || about.size() != 1
                        || about.getFirst().born() == null
                        || Age.years(about.getFirst().born(), on) >= 16,
                at + "/as",
                "under-16",
                "Under 16 say who judged that the child is able to decide.");
        errors.require(
                as != WhoAgreed.ABLE_CHILD
                        || (by.judgedBy() != null && !by.judgedBy().isBlank()),
                at + "/judgedBy",
                "required",
                "Say who judged that the child is able to decide.");
    }

    /** The children whom it is about by themselves; one without an id stands for the family as a whole. */
    static List<UUID> about(List<UUID> sent, AgreementSent.By by, Collection<UUID> children) {
        boolean theChild = by != null && WhoAgreed.find(by.as()).orElseThrow().isTheChild();
        if (!sent.isEmpty()) {
            return List.copyOf(sent);
        }
        return theChild ? List.copyOf(children) : ALL;
    }

    /** What was said on an occasion, as it is kept. */
    static AgreementAct.Occasion occasion(AgreementSent sent) {
        return new AgreementAct.Occasion(
                Ids.next(),
                WhoAgreed.find(sent.by().as()).orElseThrow(),
                sent.by().name(),
                sent.by().judgedBy(),
                HowAgreed.find(sent.how()).orElseThrow(),
                sent.language(),
                sent.interpreter(),
                sent.wordingVersion(),
                sent.on());
    }

    /** The same of a withdrawal. */
    static AgreementAct.Occasion occasion(WithdrawalSent sent, LocalDate today) {
        AgreementSent.By by = sent.by();
        return new AgreementAct.Occasion(
                Ids.next(),
                by == null ? null : WhoAgreed.find(by.as()).orElseThrow(),
                by == null ? null : by.name(),
                by == null ? null : by.judgedBy(),
                HowAgreed.find(sent.how()).orElse(null),
                null,
                null,
                null,
                today);
    }

    /**
     * What was sent, as words that are not on record yet; empty when it cannot be read, which is told elsewhere. Of a child
     * that is not stored yet nothing is said by itself, but by the child.
     *
     * @param about the children whom it is about when it names none
     */
    static List<Word> words(AgreementSent sent, List<UUID> about, Instant at) {
        if (!isReadable(sent)) {
            return List.of();
        }
        WhoAgreed as = WhoAgreed.find(sent.by().as()).orElseThrow();
        List<UUID> unnamed = as.isTheChild() ? about : ALL;
        List<UUID> children = sent.childIds().isEmpty() ? unnamed : sent.childIds();
        List<Word> words = new ArrayList<>();
        for (UUID child : children) {
            String saidBy = AgreementAct.saidBy(as, sent.by().name(), child);
            sent.given().forEach(code -> Purpose.find(code)
                    .ifPresent(purpose -> words.add(new Word(child, purpose, Answer.GIVEN, saidBy, sent.on(), at))));
            sent.refused().forEach(code -> Purpose.find(code)
                    .ifPresent(purpose -> words.add(new Word(child, purpose, Answer.REFUSED, saidBy, sent.on(), at))));
        }
        return words;
    }

    /** Whether it says who said it and on which day. */
    public static boolean isReadable(AgreementSent sent) {
        return sent.on() != null
                && sent.by() != null
                && sent.by().name() != null
                && WhoAgreed.find(sent.by().as()).isPresent();
    }

    static List<Purpose> purposes(List<String> codes) {
        List<Purpose> purposes = new ArrayList<>();
        codes.forEach(code -> purposes.add(Purpose.find(code).orElseThrow()));
        return purposes;
    }
}
