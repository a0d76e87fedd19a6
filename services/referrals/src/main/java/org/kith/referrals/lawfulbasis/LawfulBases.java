package org.kith.referrals.lawfulbasis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.model.LawfulBasis;

/**
 * By which right who may refer a family and share its data, by day: {@code lawful-bases.json}. It is no agreement of the
 * family: that is kept apart, and only the basis of consent needs it.
 */
@ApplicationScoped
public class LawfulBases {
    /** To refer a family to another organisation. */
    public static final String REFER = "refer";

    /** To share a family's data. */
    public static final String SHARE = "share";

    private static final String FILE = "/lawful-bases.json";

    private final List<LawfulBasisRule> rules;

    LawfulBases(ObjectMapper json) {
        rules = read(json);
    }

    /** Adds what keeps the caller's organisation from relying on a basis for a purpose on a day. */
    public void check(LawfulBasis basis, String purpose, Caller caller, LocalDate day, String at, FieldErrors errors) {
        List<LawfulBasisRule> inForce = rules.stream()
                .filter(rule -> rule.basis() == basis && rule.purposes().contains(purpose) && rule.covers(day))
                .toList();
        if (inForce.isEmpty()) {
            errors.add(at, "basis-not-in-force", "There is no such basis in law on this day.");
            return;
        }
        errors.require(
                inForce.stream().anyMatch(rule -> rule.organisations().contains(kind(caller))),
                at,
                "basis-not-yours",
                "Your kind of organisation cannot rely on this. "
                        + inForce.getFirst().condition());
    }

    /**
     * Adds that consent of a family that was not told is none: consent is informed (UK GDPR Article 4(11)), and who shares on it says with
     * whom (recital 42). Without an answer nothing is said here.
     */
    public static void informed(String basis, Boolean told, String at, FieldErrors errors) {
        errors.require(
                !LawfulBasis.CONSENT.code().equals(basis) || !Boolean.FALSE.equals(told),
                at,
                "consent-untold",
                "With consent the family has to know with whom it is shared. Tell them first, or name another lawful basis.");
    }

    private static String kind(Caller caller) {
        return caller.organisationKind() == null ? "" : caller.organisationKind();
    }

    private static List<LawfulBasisRule> read(ObjectMapper json) {
        try (InputStream in = LawfulBases.class.getResourceAsStream(FILE)) {
            return StreamSupport.stream(json.readTree(in).required("bases").spliterator(), false)
                    .map(LawfulBases::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static LawfulBasisRule rule(JsonNode entry) {
        String until = entry.required("until").textValue();
        return new LawfulBasisRule(
                LawfulBasis.find(text(entry, "basis")).orElseThrow(),
                LocalDate.parse(text(entry, "from")),
                until == null ? null : LocalDate.parse(until),
                texts(entry, "purposes"),
                texts(entry, "organisations"),
                text(entry, "condition"),
                text(entry, "citation"));
    }

    private static String text(JsonNode entry, String name) {
        return entry.required(name).textValue();
    }

    private static Set<String> texts(JsonNode entry, String name) {
        return StreamSupport.stream(entry.required(name).spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All rules of the file. */
    List<LawfulBasisRule> rules() {
        return rules;
    }
}
