package org.kith.doorsteps.knock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final int UUID_LENGTH = 36;

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

    /** @param walk what stands for the walk in the address */
    BatchResult take(String walk, byte[] body) throws IOException {
        Optional<UUID> walkId = uuid(walk);
        // A request is known by its knock; a walk that is none tells apart those without one.
        TakenRequests taken = requests.take(
                walkId.orElseGet(() -> UUID.nameUUIDFromBytes(walk.getBytes(StandardCharsets.UTF_8))),
                whatCanBeRead(body));
        try {
            UUID id = walkId.orElseThrow(Problem::notFound);
            KnockBatch batch = read(body);
            return knocks.log(id, batch, reader.read(id, batch.knocks()), taken);
        } catch (Problem refused) {
            throw taken.isEmpty() ? refused : told(refused, taken);
        } catch (JsonProcessingException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            throw told(Problem.of(ProblemType.MALFORMED, "This is no batch of knocks that can be read.", e), taken);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
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
    private static Problem told(Problem refused, TakenRequests taken) {
        List<FieldError> errors = new ArrayList<>(refused.errors());
        errors.addAll(taken.told());
        return Problem.of(refused.type(), refused.getMessage(), errors);
    }
}
