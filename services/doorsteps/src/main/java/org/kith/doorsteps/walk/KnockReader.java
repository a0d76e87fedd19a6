package org.kith.doorsteps.walk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the entries of a batch one by one: what cannot be read is refused alone, and a concern in it is still found. */
@ApplicationScoped
class KnockReader {
    private static final String POINTER_START = "/";

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
        Optional<ConcernItem> concern = ConcernFinder.read(node);
        try {
            KnockItem item = json.treeToValue(node, KnockItem.class);
            if (item == null) {
                return unreadable(index, node, concern, Refusal.of("malformed", "This is no knock."));
            }
            Optional<Refusal> invalid = validator.validate(item).stream()
                    .map(KnockReader::refusal)
                    .min(Comparator.comparing(Refusal::pointer));
            byte[] content = Content.hash(walkId, canonical.writeValueAsBytes(item));
            return new SentKnock(
                    index, item.id(), item.doorId(), item.at(), item, invalid.orElse(null), concern, content);
        } catch (JsonProcessingException e) {
            Refusal why = new Refusal("malformed", "A field cannot be read, or there is no such field.", pointer(e));
            return unreadable(index, node, concern, why);
        }
    }

    private static SentKnock unreadable(int index, JsonNode node, Optional<ConcernItem> concern, Refusal why) {
        return new SentKnock(
                index,
                lenient(node, "id", UUID::fromString),
                lenient(node, "doorId", UUID::fromString),
                lenient(node, "at", Instant::parse),
                null,
                why,
                concern,
                null);
    }

    private static <T> T lenient(JsonNode node, String field, Function<String, T> parse) {
        try {
            return node.path(field).isTextual() ? parse.apply(node.path(field).textValue()) : null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    /** A field of the batch itself, leniently: null when it is not there or cannot be read. */
    static UUID patchId(JsonNode body) {
        return lenient(body, "patchId", UUID::fromString);
    }

    private static String pointer(JsonProcessingException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append(POINTER_START)
                        .append(step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName());
            }
        }
        return pointer.toString();
    }

    private static Refusal refusal(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).forEach(step -> {
            if (step.getIndex() != null) {
                pointer.append(POINTER_START).append(step.getIndex());
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                pointer.append(POINTER_START).append(step.getName());
            }
        });
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = rule == NotNull.class || rule == NotBlank.class;
        return new Refusal(missing ? "required" : "format", violation.getMessage(), pointer.toString());
    }
}
