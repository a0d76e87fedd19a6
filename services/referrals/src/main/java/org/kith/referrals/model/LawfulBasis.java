package org.kith.referrals.model;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** Lawful basis of sharing personal data: UK GDPR Article 6(1), with (ea) of the Data (Use and Access) Act 2025. */
public enum LawfulBasis implements Coded {
    /** Article 6(1)(a). */
    CONSENT("consent"),
    /** Article 6(1)(c). */
    LEGAL_OBLIGATION("legal-obligation"),
    /** Article 6(1)(d). */
    VITAL_INTERESTS("vital-interests"),
    /** Article 6(1)(e). */
    PUBLIC_TASK("public-task"),
    /** Article 6(1)(ea): safeguarding a vulnerable individual among others. */
    RECOGNISED_LEGITIMATE_INTEREST("recognised-legitimate-interest"),
    /** Article 6(1)(f). */
    LEGITIMATE_INTERESTS("legitimate-interests");

    private final String code;

    LawfulBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The basis of a code; empty when there is none. */
    public static Optional<LawfulBasis> find(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }
}
