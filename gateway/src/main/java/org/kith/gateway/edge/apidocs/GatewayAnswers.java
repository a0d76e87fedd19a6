package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.policy.PolicyRule;

/** What the gateway itself answers for an operation of a service, beside what the service says of its own answers. */
final class GatewayAnswers {
    private static final String PROBLEM = "#/components/schemas/" + AudiencePolicy.GATEWAY + ".Problem";
    private static final String READ_AGAIN = " Try again in a little while.";
    private static final String WRITE_AGAIN = " It may have been done or not: read what is there before you send it"
            + " again, or send it with the same Idempotency-Key.";

    private GatewayAnswers() {}

    /** Adds them to an operation of a service; those of the gateway's own operations are in its own description. */
    static void add(ObjectNode operation, String method, PolicyRule rule) {
        ObjectNode answers = operation.withObject("/responses");
        if (rule.section().equals(AudiencePolicy.GATEWAY)) {
            return;
        }
        if (rule.isComposed()) {
            problem(
                    answers,
                    "503",
                    "The concern was not stored: ring the number in the detail now, keep it and send it again.");
            return;
        }
        String then = method.equals("get") ? READ_AGAIN : WRITE_AGAIN;
        problem(answers, "502", "The service could not be reached, or broke off." + then);
        problem(
                answers,
                "503",
                "The service is not available now, and nothing was changed. Retry-After says when to try again.");
        problem(answers, "504", "The service did not answer in time." + then);
    }

    private static void problem(ObjectNode answers, String status, String description) {
        ObjectNode answer = answers.putObject(status).put("description", description);
        answer.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", PROBLEM);
    }
}
