package org.kith.referrals.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/**
 * Who may agree for a child. Parental responsibility: Children Act 1989 section 3, for a council by a care order section
 * 33. Young people of 16: Family Law Reform Act 1969 section 8 by analogy. Younger ones who understand enough: Gillick v
 * West Norfolk and Wisbech AHA [1986] AC 112.
 */
public enum WhoAgreed implements Coded {
    /** A parent or carer who has parental responsibility. */
    PARENT("parent"),
    /** The council that has parental responsibility. */
    COUNCIL("council"),
    /** The young person, 16 or over. */
    YOUNG_PERSON("young-person"),
    /** A younger child who was judged able to decide; who judged is on record. */
    ABLE_CHILD("able-child");

    private final String code;

    WhoAgreed(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether they speak for themselves and for nobody else. */
    boolean isTheChild() {
        return this == YOUNG_PERSON || this == ABLE_CHILD;
    }

    static Optional<WhoAgreed> find(String code) {
        return Arrays.stream(values()).filter(who -> who.code.equals(code)).findFirst();
    }
}
