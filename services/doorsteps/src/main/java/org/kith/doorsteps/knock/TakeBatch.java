package org.kith.doorsteps.knock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kith.doorsteps.knock.batch.KnockBatch;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.Violations;

/** Takes what a device sent: wishes not to be knocked first, then the knocks, each judged by itself. */
@ApplicationScoped
class TakeBatch {
    private final TakeWishes wishes;
    private final KnockReader reader;
    private final LogKnocks knocks;
    private final ObjectMapper json;
    private final Validator validator;

    TakeBatch(TakeWishes wishes, KnockReader reader, LogKnocks knocks, ObjectMapper json, Validator validator) {
        this.wishes = wishes;
        this.reader = reader;
        this.knocks = knocks;
        this.json = json;
        this.validator = validator;
    }

    BatchResult take(UUID walkId, JsonNode body) throws JsonProcessingException {
        Map<Integer, TakenWish> taken = wishes.take(walkId, body);
        try {
            KnockBatch batch = read(body);
            return knocks.log(walkId, batch, reader.read(walkId, batch.knocks()), taken);
        } catch (Problem refused) {
            throw taken.isEmpty() ? refused : told(refused, taken);
        }
    }

    private KnockBatch read(JsonNode body) throws JsonProcessingException {
        KnockBatch batch = body == null ? null : json.treeToValue(body, KnockBatch.class);
        if (batch == null) {
            throw Problem.field("", "required", "Send a batch of knocks.");
        }
        List<FieldError> wrong = Violations.of(validator.validate(batch));
        if (!wrong.isEmpty()) {
            throw Problem.fields(wrong);
        }
        return batch;
    }

    /** The batch is refused as a whole; what was taken of it is told all the same. */
    private static Problem told(Problem refused, Map<Integer, TakenWish> taken) {
        List<FieldError> errors = new ArrayList<>(refused.errors());
        new TreeMap<>(taken)
                .forEach((index, wish) -> errors.add(
                        new FieldError("/knocks/" + index, "do-not-knock-taken", KnockResult.taken(wish.until()))));
        return Problem.of(refused.type(), refused.getMessage(), errors);
    }
}
