package org.kith.offers.vetting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** Who wrote a reference, by relation only. */
enum Referee implements Coded {
    EMPLOYER("employer"),
    COLLEAGUE("colleague"),
    TEACHER("teacher"),
    NEIGHBOUR("neighbour"),
    COMMUNITY("community"),
    OTHER("other");

    private final String code;

    Referee(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<Referee> find(String code) {
        return Arrays.stream(values())
                .filter(referee -> referee.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Referee::code).toList();
    }
}
