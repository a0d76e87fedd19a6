package org.kith.doorsteps.knock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kith.doorsteps.knock.batch.KnockBatch;
import org.kith.kit.json.LenientJson;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.problem.Violations;

/** Takes what a device sent: requests not to be knocked first, then the knocks, each judged by itself. */
@ApplicationScoped
class TakeBatch {
    private final StoreDoNotKnockRequests requests;
    private final KnockReader reader;
    private final LogKnocks knocks;
    private final ObjectMapper json;
    private final Validator validator;

    TakeBatch(
            StoreDoNotKnockRequests requests,
            KnockReader reader,
            LogKnocks knocks,
            ObjectMapper json,
            Validator validator) {
        this.requests = requests;
        this.reader = reader;
        this.knocks = knocks;
        this.json = json;
        this.validator = validator;
    }

    BatchResult take(UUID walkId, byte[] body) throws IOException {
        Map<Integer, StoredDoNotKnock> taken = requests.take(walkId, whatCanBeRead(body));
        try {
            KnockBatch batch = read(body);
            return knocks.log(walkId, batch, reader.read(walkId, batch.knocks()), taken);
        } catch (Problem refused) {
            throw taken.isEmpty() ? refused : told(refused, taken);
        } catch (JsonProcessingException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            throw told(Problem.of(ProblemType.MALFORMED, "This is no batch of knocks that can be read.", e), taken);
        }
    }

    /** The body with all that is said in it, twice or with something behind it; missing when it is no JSON at all. */
    private static JsonNode whatCanBeRead(byte[] body) {
        try {
            return LenientJson.read(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private KnockBatch read(byte[] body) throws IOException {
        KnockBatch batch = body.length == 0 ? null : json.readValue(body, KnockBatch.class);
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
    private static Problem told(Problem refused, Map<Integer, StoredDoNotKnock> taken) {
        List<FieldError> errors = new ArrayList<>(refused.errors());
        new TreeMap<>(taken)
                .forEach((index, request) -> errors.add(
                        new FieldError("/knocks/" + index, "do-not-knock-taken", KnockResult.taken(request.until()))));
        return Problem.of(refused.type(), refused.getMessage(), errors);
    }
}
