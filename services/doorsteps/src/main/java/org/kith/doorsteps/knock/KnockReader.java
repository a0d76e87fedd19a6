package org.kith.doorsteps.knock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.rules.Refusal;
import org.kith.kit.problem.Violations;

/** Reads the entries of a batch one by one: what cannot be read is refused alone. */
@ApplicationScoped
class KnockReader {
    private final ObjectMapper json;
    private final ObjectMapper canonical;
    private final Validator validator;

    KnockReader(ObjectMapper json, Validator validator) {
        this.json = json;
        // A field added later and left out must not make an old knock look like another one.
        this.canonical = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        this.validator = validator;
    }

    List<SentKnock> read(UUID walkId, List<JsonNode> nodes) {
        List<SentKnock> sent = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            sent.add(read(walkId, i, nodes.get(i)));
        }
        return sent;
    }

    private SentKnock read(UUID walkId, int index, JsonNode node) {
        try {
            KnockItem item = json.treeToValue(node, KnockItem.class);
            if (item == null) {
                return new SentKnock(index, null, null, Refusal.of("malformed", "This is no knock."), null);
            }
            byte[] content = KnockContent.hash(walkId, canonical.writeValueAsBytes(item));
            return new SentKnock(index, item.id(), item, invalid(item).orElse(null), content);
        } catch (JsonProcessingException e) {
            Refusal why = new Refusal("malformed", "A field cannot be read, or there is no such field.", pointer(e));
            return new SentKnock(index, id(node), null, why, null);
        }
    }

    private Optional<Refusal> invalid(KnockItem item) {
        return Violations.of(validator.validate(item)).stream()
                .map(error -> new Refusal(error.code(), error.detail(), error.pointer()))
                .findFirst();
    }

    /** The id of a knock that cannot be read, so that the device knows which one it was. */
    private static UUID id(JsonNode node) {
        try {
            return UUID.fromString(node.path("id").asText(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String pointer(JsonProcessingException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append('/').append(step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName());
            }
        }
        return pointer.toString();
    }
}
