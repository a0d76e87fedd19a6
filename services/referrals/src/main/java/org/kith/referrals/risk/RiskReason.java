package org.kith.referrals.risk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.kith.kit.http.PlainText;
import org.kith.kit.json.LenientJson;
import org.kith.kit.json.SeenText;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.Violations;

/** Why a risk is what it is. A warning counts however it is written, so only what raises nothing is held to a form. */
@ApplicationScoped
class RiskReason {
    private static final String REASON = "/reason";

    private final Validator validator;

    RiskReason(Validator validator) {
        this.validator = validator;
    }

    /** What the form asks of it. */
    record Written(@PlainText(max = 500) String reason) {}

    /** Why it is raised, all of it; null when nobody said. */
    String ofRaise(JsonNode sent) {
        return SeenText.orNull(LenientJson.words(sent));
    }

    /**
     * Why it stays or is lower; null when nobody said.
     *
     * @throws Problem when it is no plain text, or too long
     */
    String ofOther(JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        if (!sent.isTextual()) {
            throw Problem.field(REASON, "wrong-type", "Write a text.");
        }
        String text = SeenText.orNull(sent.textValue());
        FieldErrors errors = new FieldErrors();
        Violations.of(validator.validate(new Written(text)))
                .forEach(error -> errors.add(error.pointer(), error.code(), error.detail()));
        errors.throwIfAny();
        return SeenText.of(text);
    }

    /**
     * Why it is lower.
     *
     * @throws Problem when nobody said
     */
    String ofLower(JsonNode sent) {
        String reason = ofOther(sent);
        if (reason == null) {
            throw Problem.field(REASON, "required", "Say why the risk is lower than before.");
        }
        return reason;
    }
}
