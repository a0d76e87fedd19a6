package org.kith.referrals.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Violations;

/** Reads the items of a batch one by one: one that is broken is refused by itself. */
@ApplicationScoped
public class ItemReader {
    private final ObjectMapper json;
    private final Validator validator;

    ItemReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads an item and does something with it.
     *
     * @param idField name of the field that names the item
     * @return what became of it; refused when it cannot be read or breaks a constraint
     */
    public <T> ItemResult read(JsonNode sent, String idField, Class<T> type, Function<T, ItemResult> work) {
        String id = sent.path(idField).asText("");
        T item;
        try {
            item = json.treeToValue(sent, type);
        } catch (JsonProcessingException e) {
            return ItemResult.refused(id, "malformed", "A field has the wrong type or is not known.");
        }
        if (item == null) {
            return ItemResult.refused(id, "malformed", "There is nothing in it.");
        }
        List<FieldError> wrong = Violations.of(validator.validate(item));
        if (!wrong.isEmpty()) {
            return ItemResult.refused(
                    id,
                    "validation",
                    wrong.stream()
                            .map(error -> error.pointer() + ": " + error.detail())
                            .collect(Collectors.joining("; ")));
        }
        return work.apply(item).knownAs(id);
    }
}
