package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;

/** Hands one concern to referrals and answers within the limit: stored, or whom to ring. */
@ApplicationScoped
class RaiseConcern {
    private static final Logger LOG = Logger.getLogger(RaiseConcern.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ID = "id";
    private static final List<String> OF_WHOM = List.of("familyId", "referralId");

    private final ObjectMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final ServiceCalls calls;
    private final PartSender parts;
    private final ObjectMapper json;
    private final EmergencyNumbers emergencyNumbers;
    private final Duration within;

    RaiseConcern(
            ServiceCalls calls,
            PartSender parts,
            ObjectMapper json,
            EmergencyNumbers emergencyNumbers,
            GatewayConfig config) {
        this.calls = calls;
        this.parts = parts;
        this.json = json;
        this.emergencyNumbers = emergencyNumbers;
        within = config.limits().concern();
    }

    /** What referrals answered; a refusal, with whom to ring, when it is not stored. */
    HttpResponse<byte[]> raise(byte[] body, Sender sender) {
        ObjectNode concern = read(body);
        Deadline deadline = Deadline.in(within);
        do {
            try {
                HttpResponse<byte[]> answer = calls.post(Service.REFERRALS, "/v1/concerns", concern, sender, deadline);
                if (answer.statusCode() < 300) {
                    return answer;
                }
                LOG.warnf("referrals answered a concern with %d", answer.statusCode());
                if (answer.statusCode() < 500) {
                    throw refused(answer);
                }
            } catch (IOException e) {
                LOG.warnf("referrals does not answer a concern: %s", e.toString());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (deadline.allows(PAUSE));
        LOG.errorf("concern %s is not stored, request %s", concern.path(ID).asText(), sender.correlation());
        throw Refusal.of(
                GatewayProblems.CONCERN_NOT_STORED,
                "This concern was not stored. " + emergencyNumbers.sentence() + " Keep it and send it again.");
    }

    /** What referrals refuses, with the number to ring: nobody may think that it was taken. */
    private Refusal refused(HttpResponse<byte[]> answer) {
        ItemProblem problem = parts.problem(answer.body());
        long retryAfter = answer.headers().firstValueAsLong("Retry-After").orElse(0);
        ProblemType type = ProblemType.SHARED.stream()
                .filter(known -> known.slug().equals(problem.code()))
                .findFirst()
                .orElse(
                        answer.statusCode() == ProblemType.FORBIDDEN.status()
                                ? ProblemType.FORBIDDEN
                                : ProblemType.MALFORMED);
        String detail = problem.detail() == null ? type.title() + "." : problem.detail();
        return emergencyNumbers.aboutAConcern(
                retryAfter > 0 ? Refusal.until(type, detail, retryAfter) : Refusal.of(type, detail));
    }

    /** Whatever is sent here is a concern: what is not JSON is its words. Its id makes sending it again safe. */
    private ObjectNode read(byte[] body) {
        JsonNode tree = tree(body);
        ObjectNode concern = json.createObjectNode();
        String id = tree.isObject() ? ConcernFields.sentId(tree) : null;
        String words = words(tree);
        boolean danger = !tree.isObject() || ConcernFields.danger(tree, true);
        if (words.isBlank() && (!tree.isObject() || !danger || tree.isEmpty())) {
            throw emergencyNumbers.aboutAConcern(
                    Refusal.of(ProblemType.VALIDATION, "Nothing in it says what was seen or said."));
        }
        concern.put(ID, id == null ? Ids.next().toString() : id);
        concern.put("what", words.isBlank() ? ConcernFields.WITHOUT_WORDS : ConcernFields.clean(words));
        concern.put("immediateDanger", danger);
        OF_WHOM.forEach(name -> {
            if (tree.isObject() && tree.hasNonNull(name)) {
                concern.set(name, tree.get(name));
            }
        });
        return concern;
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = strict.readTree(body);
            return tree == null ? NullNode.instance : tree;
        } catch (IOException e) {
            LOG.infof("a concern that is no JSON: %s", e.getClass().getSimpleName());
        }
        ObjectNode read = LooseJson.read(body);
        List<JsonNode> objects = ConcernFields.values(read, LooseJson.UNNAMED).stream()
                .filter(JsonNode::isObject)
                .toList();
        // One object that says something twice, or is not quite closed; anything else is words as a whole.
        return read.size() == 1 && objects.size() == 1 && ConcernFields.isSaid(objects.getFirst())
                ? objects.getFirst()
                : TextNode.valueOf(LooseJson.text(body));
    }

    private static String words(JsonNode tree) {
        if (tree.isNull() || tree.isMissingNode()) {
            return "";
        }
        if (!tree.isObject()) {
            return tree.isTextual() ? tree.textValue() : tree.toString();
        }
        String words = ConcernFields.words(tree);
        boolean none = ConcernFields.values(tree, "what").stream()
                .allMatch(what ->
                        what.isNull() || what.isTextual() && what.textValue().isBlank());
        return words.isEmpty() && !none ? tree.toString() : words;
    }
}
