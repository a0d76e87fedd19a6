package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.problem.WhomToRing;
import org.kith.kit.json.LenientJson;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;

/** Hands one concern to referrals and answers within the limit: stored, or whom to ring. */
@ApplicationScoped
class RaiseConcern {
    private static final Logger LOG = Logger.getLogger(RaiseConcern.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ID = "id";

    private final ServiceCalls calls;
    private final WhomToRing whomToRing;
    private final Duration within;

    RaiseConcern(ServiceCalls calls, WhomToRing whomToRing, GatewayConfig config) {
        this.calls = calls;
        this.whomToRing = whomToRing;
        within = config.limits().concern();
    }

    /** What referrals answered; a refusal when it is not stored in time. */
    HttpResponse<byte[]> raise(byte[] body, Sender sender) {
        ObjectNode concern = read(body);
        Deadline deadline = Deadline.in(within);
        do {
            try {
                HttpResponse<byte[]> answer = calls.post(Service.REFERRALS, "/v1/concerns", concern, sender, deadline);
                if (answer.statusCode() < 500 && answer.statusCode() != ProblemType.TOO_MANY_REQUESTS.status()) {
                    return answer;
                }
                LOG.warnf("referrals answered a concern with %d", answer.statusCode());
            } catch (IOException e) {
                LOG.warnf("referrals does not answer a concern: %s", e.toString());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (deadline.allows(PAUSE));
        LOG.errorf("concern %s is not stored, request %s", concern.path(ID).asText(), sender.correlation());
        throw Refusal.of(
                GatewayProblems.CONCERN_NOT_STORED,
                "This concern was not stored. " + whomToRing.sentence() + " Keep it and send it again.");
    }

    /** With an id in it, so that sending it again is safe. */
    private ObjectNode read(byte[] body) {
        try {
            JsonNode tree = LenientJson.read(body);
            if (tree.isTextual()) {
                return JsonNodeFactory.instance
                        .objectNode()
                        .put(ID, Ids.next().toString())
                        .set("what", tree);
            }
            if (tree instanceof ObjectNode concern) {
                return concern.hasNonNull(ID)
                        ? concern
                        : concern.put(ID, Ids.next().toString());
            }
        } catch (IOException e) {
            LOG.infof("a concern that is no JSON: %s", e.getClass().getSimpleName());
        }
        throw whomToRing.aboutAConcern(
                Refusal.of(ProblemType.MALFORMED, "The body is not a concern in JSON that can be read."));
    }
}
