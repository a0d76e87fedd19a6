package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.kit.problem.FieldError;

/** Sends what a form asks for; what a service finds wrong is said on the page that the form came from. */
public final class Forms {
    private Forms() {}

    /**
     * How a form differs from what the service says.
     *
     * @param fields what the form calls a field, by the service's name; others have the same name
     * @param messages what to say of a field in place of the service's words, by {@code field:code}
     */
    public record Words(Map<String, String> fields, Map<String, String> messages) {
        /** A form that calls and says everything as the service does. */
        public static final Words AS_THE_SERVICE = new Words(Map.of(), Map.of());
    }

    /**
     * Does it and goes on to the next page, or shows the form again with what is wrong.
     *
     * @param form what was typed
     * @param command does it and says where to go next
     * @param again the page of the form, as things stand now
     * @param words what the form calls fields and says of them in place of the service
     */
    public static Response send(
            FormState form,
            Function<FormState, String> command,
            Function<FormState, TemplateInstance> again,
            Words words) {
        if (form.isWrong()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(again.apply(form))
                    .build();
        }
        try {
            return Response.seeOther(URI.create(command.apply(form))).build();
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            mark(form, failure, words);
            return Response.status(failure.status()).entity(again.apply(form)).build();
        }
    }

    private static void mark(FormState form, ServiceFailure failure, Words words) {
        if ("stale".equals(failure.slug())) {
            form.wrong(
                    "Somebody changed this meanwhile. Below is how it stands now: look at it, then repeat what you did "
                            + "if it is still right.");
            return;
        }
        for (FieldError error : failure.errors()) {
            String field = error.pointer().replaceFirst("^/", "").replace('/', '.');
            String message = words.messages().getOrDefault(field + ":" + error.code(), error.detail());
            if (field.isEmpty()) {
                form.wrong(message);
            } else {
                form.wrong(words.fields().getOrDefault(field, field), message);
            }
        }
        if (failure.errors().isEmpty()) {
            form.wrong(failure.detail().isEmpty() ? "That did not work. Try again." : failure.detail());
        }
    }
}
