package org.kith.doorsteps.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/**
 * Takes a batch: the concerns in it first and whatever else is true of it, then the knocks, if the batch is one that may
 * be logged.
 */
@ApplicationScoped
class TakeBatch {
    private static final Refusal UNREADABLE =
            Refusal.of("malformed", "A field of the batch cannot be read, or there is no such field.");

    private final KnockReader reader;
    private final TakeConcerns concerns;
    private final LogKnocks knocks;
    private final ObjectMapper json;
    private final Validator validator;

    TakeBatch(KnockReader reader, TakeConcerns concerns, LogKnocks knocks, ObjectMapper json, Validator validator) {
        this.reader = reader;
        this.concerns = concerns;
        this.knocks = knocks;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Takes what can be taken. A batch that holds a concern always gets its results, knock by knock.
     *
     * @throws Problem when the batch is refused as a whole and holds no concern
     * @throws JsonProcessingException when it cannot be read and holds no concern
     */
    BatchResult take(UUID walkId, JsonNode body) throws JsonProcessingException {
        List<SentKnock> sent = reader.read(walkId, knocksOf(body));
        Map<Integer, String> taken =
                sent.stream().noneMatch(knock -> knock.concern().isPresent())
                        ? Map.of()
                        : concerns.take(walkId, KnockReader.patchId(body), sent);
        try {
            return knocks.log(walkId, read(body), sent).with(taken);
        } catch (Problem refused) {
            if (taken.isEmpty()) {
                throw refused;
            }
            return BatchResult.refused(walkId, sent, why(refused)).with(taken);
        } catch (JsonProcessingException unreadable) {
            if (taken.isEmpty()) {
                throw unreadable;
            }
            return BatchResult.refused(walkId, sent, UNREADABLE).with(taken);
        }
    }

    /** One knock without a list around it is looked at too. */
    private static List<JsonNode> knocksOf(JsonNode body) {
        JsonNode knocks = body.path("knocks");
        return knocks.isArray()
                ? StreamSupport.stream(knocks.spliterator(), false).toList()
                : knocks.isObject() ? List.of(knocks) : List.of();
    }

    private KnockBatch read(JsonNode body) throws JsonProcessingException {
        KnockBatch batch = json.treeToValue(body, KnockBatch.class);
        if (batch == null) {
            throw Problem.of(ProblemType.MALFORMED, "This is no batch.");
        }
        List<FieldError> errors = validator.validate(batch).stream()
                .map(TakeBatch::error)
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
        return batch;
    }

    private static FieldError error(ConstraintViolation<KnockBatch> violation) {
        boolean missing = violation.getConstraintDescriptor().getAnnotation().annotationType() == NotNull.class;
        return new FieldError("/" + violation.getPropertyPath(), missing ? "required" : "size", violation.getMessage());
    }

    private static Refusal why(Problem refused) {
        if (refused.errors().isEmpty()) {
            return Refusal.of(refused.type().slug(), refused.getMessage());
        }
        FieldError first = refused.errors().getFirst();
        return Refusal.of(first.code(), first.pointer().isEmpty() ? first.detail() : batchField(first));
    }

    private static String batchField(FieldError error) {
        return "The batch's " + error.pointer().substring(1) + " is not right: " + error.detail() + ".";
    }
}
