package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.ProblemBody;

/** Reads in what doorsteps answers to a batch that it refuses which requests not to be knocked it has stored all the same. */
@ApplicationScoped
class ToldDoNotKnock {
    static final String TAKEN = "do-not-knock-taken";

    private static final Pattern OF_A_KNOCK = Pattern.compile("/knocks/(\\d{1,9})");

    private final ObjectMapper json;

    ToldDoNotKnock(ObjectMapper json) {
        this.json = json;
    }

    /** What it says of each, by the place of its knock. */
    Map<Integer, String> in(byte[] problem) {
        Map<Integer, String> told = new HashMap<>();
        for (FieldError error : errors(problem)) {
            Matcher knock = OF_A_KNOCK.matcher(Objects.toString(error.pointer(), ""));
            if (TAKEN.equals(error.code()) && knock.matches()) {
                told.merge(Integer.valueOf(knock.group(1)), error.detail(), (one, other) -> one + " " + other);
            }
        }
        return told;
    }

    private List<FieldError> errors(byte[] problem) {
        try {
            ProblemBody read = json.readValue(problem, ProblemBody.class);
            return read == null || read.errors() == null ? List.of() : read.errors();
        } catch (IOException e) {
            return List.of();
        }
    }
}
